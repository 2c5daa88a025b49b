# shellcheck shell=sh
# "./regulars bench reader" and "./regulars bench quote", read by the launcher: benches that live
# among the tests, as what they need does.
# The launcher's own words (say, fail, home, exec_maven ...) are used here.
# shellcheck disable=SC2154

reader_bench_usage() {
    cat <<'END'
usage: ./regulars bench reader [--taps N] [--json FILE]

Lays three kinds of card on a virtual reader of a real pcscd of its own, N times each (200 when
left out; about two seconds for each), and as often on the reader beside it, where a bare loop
asks the same commands. Needs pcscd and vsmartcard-vpcd, and root or user namespaces.

  to event    from pcscd's word that a card is there to the event at the listener
  bare loop   connect, the same commands, let go
  ours        what is left of "to event" without the calls to pcscd, and so the card
END
}

quote_bench_usage() {
    cat <<'END'
usage: ./regulars bench quote [--seconds N] [--json FILE]

Decides a basket of 20 lines against 50 live offers again and again on one core, in three processes
one after the other, each warmed up for twice N seconds (5 when left out; about seven minutes in all)
and measured for N. The middle one of these seconds is told: what disturbs a machine comes in bursts.

  quote                one decision, beside the conditions of it that CEL judges, alone
  quote of a regular   the same member, to whom more of the offers apply
  quote p99 in a till  the same in the process of an agent that runs, with a till's settings
  compile 1000 offers  from a file with 200 distinct conditions to an engine, beside the 50
END
}

run_reader_bench() {
    run_test_bench reader hardware ReaderBench taps 200 "$@"
}

run_quote_bench() {
    run_test_bench quote trials/bench QuoteBench seconds 5 "$@"
}

run_test_bench() { # name, module, test class, what its number counts, that number when left out, the words
    name=$1 module=$2 test=$3 counts=$4 number=$5 json=
    shift 5
    while [ $# -gt 0 ]; do
        case $1 in
        -h | --help) "${name}_bench_usage" && return ;;
        "--$counts")
            number=${2:-}
            case $number in '' | *[!0-9]* | 0*) wrong_use "--$counts takes a number, at least 1." ;; esac
            shift
            ;;
        --json)
            json=${2:-}
            case $json in '') wrong_use "--json takes a file." ;; /*) ;; *) json=$PWD/$json ;; esac
            shift
            ;;
        *) wrong_use "bench $name takes --$counts and --json, not \"$1\"." ;;
        esac
        shift
    done
    find_jdk
    mkdir -p "$home/.build"
    log=$home/.build/$name-bench.log
    report=$home/.build/$name-bench.txt
    rm -f "$report"
    (
        exec_maven -q -pl "$module" -am test -Dtest="$test" -Dsurefire.failIfNoSpecifiedTests=false \
            -Dregulars."$counts"="$number" -Dregulars.report="$report" -Dregulars.json="${json:-$report.json}"
    ) >"$log" 2>&1
    outcome=$?
    if [ -f "$report" ]; then cat "$report"; fi
    [ $outcome = 0 ] || fail "it did not end well. The whole log is $log"
}
