# shellcheck shell=sh
# "./regulars cases", read by the launcher: made-up sales, each held against every law of a quote. It
# lives among the tests, as what it needs does.
# The launcher's own words (say, fail, home, exec_maven ...) are used here.
# shellcheck disable=SC2154,SC2034

cases_usage() {
    cat <<'END'
usage: ./regulars cases [--cases N] [--seed S] [--threads T] [--shop M]

Makes up N sales (100000 when left out), each of a programme, a member, a till, a basket and what
comes back of it, from the seeds S (1 when left out), S+1 ... and holds each against every law:
parts and taxes add up, nothing is below zero, nobody pays more for an offer or a code more, the
order of lines decides nothing, till and head office say the same, quoting twice changes nothing,
points pay no more than there is, partial refunds end at the full one with the points as before,
and no offer goes beyond its limits in four sales in a row.

At the end: how often each kind of offer was there, and how often it applied. T threads (one for
each processor when left out) find the same. The first case that breaks a law is made as small as
it goes and printed as a test, with its number and its seed.

Then M sales (one for a hundred cases and at most 10000 when left out; 0 for none) are made at a
real till under made-up programmes, and head office must decide each again as the till had.
END
}

run_cases() {
    cases=100000
    seed=1
    threads=
    shop=
    while [ $# -gt 0 ]; do
        case $1 in
        -h | --help) cases_usage && return ;;
        --cases | --seed | --threads | --shop)
            case ${2:-} in '' | *[!0-9]*) wrong_use "$1 takes a number." ;; esac
            case $1 in
            --cases) cases=$2 ;;
            --seed) seed=$2 ;;
            --threads) threads=$2 ;;
            *) shop=$2 ;;
            esac
            shift
            ;;
        *) wrong_use "cases takes --cases, --seed, --threads and --shop, not \"$1\"." ;;
        esac
        shift
    done
    find_jdk
    mkdir -p "$home/.build"
    report=$home/.build/cases.txt
    stop_cleanly
    if [ "$cases" != 0 ]; then
        try_cases ManySeededCases -pl loyalty -Dregulars.cases="$cases" \
            ${threads:+-Dregulars.threads="$threads"}
    fi
    if [ "${shop:=$(sales_in_a_shop)}" != 0 ]; then
        ensure_built # before a test waits for the processes that it starts
        try_cases ManyShopSales -pl trials/checks -am -Dregulars.shopSales="$shop"
    fi
}

# One for a hundred cases, and no more than a shop sells in half an hour.
sales_in_a_shop() {
    sales=$((cases / 100))
    if [ $sales -gt 10000 ]; then echo 10000; else echo $sales; fi
}

# $1 is the class that tries them, the rest is for Maven.
try_cases() {
    tried=$1
    shift
    log=$home/.build/cases-$tried.log
    echo "compiling" >"$report"
    exec_maven -q test -Dtest="$tried" -Dsurefire.failIfNoSpecifiedTests=false \
        -Dregulars.seed="$seed" -Dregulars.report="$report" "$@" >"$log" 2>&1 &
    worker=$!
    started=$(now)
    while kill -0 $worker 2>/dev/null; do
        progress "trying cases" ", $(head -n 1 "$report"), $(($(now) - started)) s"
        tick
    done
    wait $worker
    outcome=$?
    worker=
    progress_end
    cat "$report"
    [ $outcome = 0 ] || fail "it did not end well. The whole log is $log"
}
