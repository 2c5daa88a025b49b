# shellcheck shell=sh
# "./regulars bench reader", read by the launcher: what we add to a tap, at a real pcscd with
# virtual readers. It lives among the tests, as what it needs does.
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

run_reader_bench() {
    taps=200
    json=
    while [ $# -gt 0 ]; do
        case $1 in
        -h | --help) reader_bench_usage && return ;;
        --taps)
            taps=${2:-}
            case $taps in '' | *[!0-9]* | 0*) wrong_use "--taps takes a number, at least 1." ;; esac
            shift
            ;;
        --json)
            json=${2:-}
            case $json in '') wrong_use "--json takes a file." ;; /*) ;; *) json=$PWD/$json ;; esac
            shift
            ;;
        *) wrong_use "bench reader takes --taps and --json, not \"$1\"." ;;
        esac
        shift
    done
    find_jdk
    mkdir -p "$home/.build"
    log=$home/.build/reader-bench.log
    report=$home/.build/reader-bench.txt
    rm -f "$report"
    (
        exec_maven -q -pl hardware -am test -Dtest=ReaderBench -Dsurefire.failIfNoSpecifiedTests=false \
            -Dregulars.taps="$taps" -Dregulars.report="$report" -Dregulars.json="${json:-$report.json}"
    ) >"$log" 2>&1
    outcome=$?
    if [ -f "$report" ]; then cat "$report"; fi
    [ $outcome = 0 ] || fail "it did not end well. The whole log is $log"
}
