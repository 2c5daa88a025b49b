# shellcheck shell=sh
# "./regulars bench quote", read by the launcher: what a decision costs, by JMH, which the shop
# never needs.
# The launcher's own words (say, fail, home, exec_maven ...) are used here.
# shellcheck disable=SC2154

quote_bench_usage() {
    cat <<'END'
usage: ./regulars bench quote [--seconds N] [--json FILE]

Decides a basket of 20 lines against 50 live offers again and again on one core, each measurement
six rounds of N seconds (5 when left out; about three minutes in all).

  quote                one decision, beside the conditions of it that CEL judges, alone
  quote p99 in a till  the same in the process of an agent that runs, with a till's settings
  compile 1000 offers  from a file with 200 distinct conditions to an engine, beside the 50
END
}

run_quote_bench() {
    seconds=5
    json=
    while [ $# -gt 0 ]; do
        case $1 in
        -h | --help) quote_bench_usage && return ;;
        --seconds)
            seconds=${2:-}
            case $seconds in '' | *[!0-9]* | 0*) wrong_use "--seconds takes a number, at least 1." ;; esac
            shift
            ;;
        --json)
            json=${2:-}
            case $json in '') wrong_use "--json takes a file." ;; /*) ;; *) json=$PWD/$json ;; esac
            shift
            ;;
        *) wrong_use "bench quote takes --seconds and --json, not \"$1\"." ;;
        esac
        shift
    done
    find_jdk
    mkdir -p "$home/.build"
    log=$home/.build/quote-bench.log
    report=$home/.build/quote-bench.txt
    rm -f "$report"
    (
        exec_maven -q -pl trials/bench -am test -Dtest=QuoteBench -Dsurefire.failIfNoSpecifiedTests=false \
            -Dregulars.seconds="$seconds" -Dregulars.report="$report" -Dregulars.json="${json:-$report.json}"
    ) >"$log" 2>&1
    outcome=$?
    if [ -f "$report" ]; then cat "$report"; fi
    [ $outcome = 0 ] || fail "it did not end well. The whole log is $log"
}
