# shellcheck shell=sh
# "./regulars fuzz", read by the launcher: feeds the parsers with anything, each in a process of its
# own, and says how often.
# The launcher's own words (say, fail, home, exec_maven ...) are used here.
# shellcheck disable=SC2154

fuzz_parsers=trials/checks/src/test/java/dev/regulars/trials/checks/fuzz/ParserFuzzTest.java

fuzz_usage() {
    cat <<'END'
usage: ./regulars fuzz [PARSER...] [--executions N]

Feeds the parsers of what comes from outside with made-up input: N times each (100000 when left
out), all of them or those named. None may throw, hang, or make more of an input than its bound.
An input that breaks one is kept beside the tests and tried again in each test run.
END
    printf '\nparsers: %s\n' "$(all_parsers | tr '\n' ' ')"
}

all_parsers() { sed -n '/@FuzzTest/{n;s/^ *void \([a-z]*\)(.*/\1/p;}' "$home/$fuzz_parsers"; }

run_fuzz() {
    executions=100000
    parsers=
    while [ $# -gt 0 ]; do
        case $1 in
        -h | --help) fuzz_usage && return ;;
        --executions)
            executions=${2:-}
            case $executions in '' | *[!0-9]*) wrong_use "--executions takes a number." ;; esac
            shift
            ;;
        *)
            all_parsers | grep -qx "$1" || wrong_use "there is no parser \"$1\"; --help lists them."
            parsers="$parsers $1"
            ;;
        esac
        shift
    done
    find_jdk
    mkdir -p "$home/.build"
    failed=
    for parser in ${parsers:-$(all_parsers)}; do fuzz "$parser" || failed="$failed $parser"; done
    [ -z "$failed" ] || fail "failed:$failed. What broke it is in $home/.build/fuzz-PARSER.log"
}

fuzz() {
    log=$home/.build/fuzz-$1.log
    # Findings are written there, and only there are they tried again.
    mkdir -p "$home/trials/checks/src/test/resources/dev/regulars/trials/checks/fuzz/ParserFuzzTestInputs/$1"
    (
        export JAZZER_FUZZ=1 JAZZER_MAX_EXECUTIONS="$executions" JAZZER_MAX_DURATION=24h \
            JAZZER_INSTRUMENTATION_INCLUDES='dev.regulars.**'
        exec_maven -q -pl trials/checks -am test -Dtest="ParserFuzzTest#$1" \
            -Dsurefire.failIfNoSpecifiedTests=false -Djazzer.hooks=true
    ) >"$log" 2>&1
    outcome=$?
    done=$(sed -n 's/.*Done \([0-9]* runs in [0-9]* second(s)\).*/\1/p' "$log" | tail -n 1)
    printf '%-12s %s%s\n' "$1" "${done:-did not run}" "$([ $outcome = 0 ] || echo ', FAILED')"
    [ $outcome = 0 ] && [ "$done" ]
}
