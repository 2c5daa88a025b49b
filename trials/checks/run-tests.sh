# shellcheck shell=sh
# "./regulars test", read by the launcher: sets up what the tests need, runs them all, and says at
# the end what was skipped and how long each part took.
# The launcher's own words (say, fail, home, exec_maven ...) are used here.
# shellcheck disable=SC2154

test_usage() {
    cat <<'END'
usage: ./regulars test [--yes]

Installs what is missing of a PC/SC daemon with virtual readers, umockdev, Chromium and Node.js (by apt-get),
unpacks Playwright's driver into .build/, and runs every test. Asks once before it installs, in a
terminal; with --yes, or where CI is set, it does not ask. Where CI is set a skipped test is a failure.
END
}

run_tests() {
    sure=${CI:+yes}
    for word; do
        case $word in
        -y | --yes) sure=yes ;;
        -h | --help) test_usage && return ;;
        *) wrong_use "test takes only --yes, not \"$word\"." ;;
        esac
    done
    find_jdk
    stop_cleanly
    mkdir -p "$home/.build"
    set_up_began=$(now)
    set_up
    build_began=$(now)
    ensure_built
    ensure_cache server
    ensure_cache agent
    launch_seconds=$(($(now) - build_began))
    set_up_seconds=$((build_began - set_up_began))
    run_maven
    report
    verdict
}

# --- what the tests need ------------------------------------------------------------------------------

set_up() {
    playwright=$(sed -n 's|.*<playwright.version>\(.*\)</playwright.version>.*|\1|p' "$home/pom.xml")
    say "the tests need a PC/SC daemon with virtual readers, USB devices played by umockdev, Chromium, Node.js and Playwright $playwright."
    missing=$(missing_packages)
    if [ "$missing" ]; then install_packages; fi
    if ! has_playwright; then unpack_playwright; fi
}

has() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ] || [ -x "/sbin/$1" ]; }

missing_packages() {
    has pcscd || printf 'pcscd '
    ls /usr/lib/pcsc/drivers/serial/libifdvpcd.so* >/dev/null 2>&1 || printf 'vsmartcard-vpcd '
    has umockdev-run || printf 'umockdev '
    ls /usr/lib/*/girepository-1.0/UMockdev-1.0.typelib >/dev/null 2>&1 || printf 'gir1.2-umockdev-1.0 '
    [ -d /usr/lib/python3/dist-packages/gi ] || printf 'python3-gi '
    has ip || printf 'iproute2 '
    has chromium || printf 'chromium '
    [ -d /usr/share/fonts/truetype ] || printf 'fonts-dejavu-core '
    has node || printf 'nodejs '
    has npm || has_playwright || printf 'npm '
}

install_packages() {
    if ! has apt-get; then
        say "missing: $missing. There is no apt-get here: install their like, or see below what is skipped."
        return
    fi
    say "missing, to be installed with apt-get: $missing"
    agreed || return 0
    as_root=
    if [ "$(id -u)" != 0 ]; then
        has sudo || fail "installing needs root: run \"apt-get install $missing\" as root, then try again."
        as_root=sudo
    fi
    log=$home/.build/set-up.log
    : >"$log"
    # shellcheck disable=SC2086
    while_showing "updating the list of packages" "$log" $as_root apt-get update ||
        say "the list of packages could not be updated; trying with the old one."
    # shellcheck disable=SC2086
    while_showing "installing $missing" "$log" $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $missing ||
        say "not all of it could be installed; $log says why. The tests go on without."
}

agreed() {
    if [ "$sure" ]; then return 0; fi
    if ! [ -t 0 ] || ! [ -t 2 ]; then
        say "nobody to ask: going on without. --yes installs them."
        return 1
    fi
    # Before the question, so that a password is not asked for behind the moving line.
    printf 'regulars: install them now? [Y/n] ' >&2
    read -r answer
    case $answer in [nN]*) return 1 ;; esac
    if [ "$(id -u)" != 0 ] && has sudo; then sudo -v; fi
}

while_showing() { # what, log, command
    what=$1
    log=$2
    shift 2
    "$@" >>"$log" 2>&1 </dev/null &
    worker=$!
    while_began=$(now)
    while kill -0 $worker 2>/dev/null; do
        progress "$what" ", $(($(now) - while_began)) s"
        tick
    done
    progress_end
    wait $worker
    outcome=$?
    worker=
    return $outcome
}

has_playwright() {
    grep -q "\"version\": \"$playwright\"" "$home/.build/playwright/package/package.json" 2>/dev/null &&
        [ -x "$home/.build/playwright/node" ]
}

# The Java library brings its driver with a Node.js for every system, 202 MB. The same driver
# without them is the npm package of the same version; "node" beside it is where it looks for one.
unpack_playwright() {
    if ! has npm || ! has node; then
        say "Playwright's driver needs npm and node: the browser tests are skipped."
        return
    fi
    fresh=$home/.build/playwright.$$
    mkdir "$fresh"
    if (cd "$fresh" && while_showing "fetching Playwright $playwright" "$home/.build/set-up.log" \
        npm pack --silent "playwright-core@$playwright") &&
        tar -xzf "$fresh/playwright-core-$playwright.tgz" -C "$fresh" &&
        ln -s "$(command -v node)" "$fresh/node"; then
        rm -rf "$fresh/playwright-core-$playwright.tgz" "$home/.build/playwright"
        mv "$fresh" "$home/.build/playwright"
    else
        rm -rf "$fresh"
        say "Playwright could not be fetched; $home/.build/set-up.log says why. The browser tests are skipped."
    fi
}

# --- running ------------------------------------------------------------------------------------------

run_maven() {
    rm -rf "$home"/*/target/surefire-reports "$home"/trials/checks/target/surefire-reports
    test_log=$home/.build/test.log
    {
        # So that Ctrl-C ends Maven and not only us.
        (exec_maven --no-transfer-progress --fail-at-end verify)
        echo $? >"$home/.build/test.exit"
    } 2>&1 | tee "$test_log"
    maven_exit=$(cat "$home/.build/test.exit")
}

# --- what came of it ----------------------------------------------------------------------------------

reports() {
    find "$home"/*/target/surefire-reports "$home"/trials/checks/target/surefire-reports \
        -name 'TEST-*.xml' -exec cat {} + 2>/dev/null
}

# The sum over all modules, in Surefire's own words.
all_tests() {
    reports | awk '
        function count(name) {
            if (!match($0, " " name "=\"[0-9]+\"")) return 0
            return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
        }
        /<testsuite / {
            tests += count("tests"); failures += count("failures")
            errors += count("errors"); skipped += count("skipped")
        }
        END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", tests, failures, errors, skipped }'
}

# Each skipped test as "class.test: reason", from Surefire's reports.
skipped_tests() {
    reports | awk '
        function attribute(name) {
            if (!match($0, " " name "=\"[^\"]*\"")) return ""
            return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
        }
        /<testcase / { class = attribute("classname"); sub(/.*\./, "", class); test = attribute("name") }
        /<skipped/ {
            reason = attribute("message")
            if (match($0, /<!\[CDATA\[/)) {
                reason = substr($0, RSTART + RLENGTH)
                sub(/^[a-zA-Z0-9_.]*TestAbortedException(: )?/, "", reason)
            }
            sub(/^Assumption failed: /, "", reason)
            gsub(/&#10;/, " ", reason); gsub(/&quot;/, "\"", reason); gsub(/&apos;/, "\047", reason)
            gsub(/&lt;/, "<", reason); gsub(/&gt;/, ">", reason); gsub(/&amp;/, "\\&", reason)
            print class "." test ": " (reason == "" ? "no reason given" : reason)
        }' | LC_ALL=C sort
}

# Seconds by Maven's own summary, as "others checks".
maven_seconds() {
    awk '
        /Reactor Summary/ { summary = 1 }
        summary && match($0, /\[ *[0-9:.]+ (s|min|h)\]/) {
            time = substr($0, RSTART + 1, RLENGTH - 2)
            unit = time; sub(/.* /, "", unit); sub(/ [a-z]+$/, "", time)
            parts = split(time, part, ":")
            seconds = parts == 1 ? part[1] : part[1] * 60 + part[2]
            if (unit == "h") seconds *= 60
            if ($0 ~ /Regulars: checks/) checks += seconds; else others += seconds
        }
        END { printf "%d %d\n", others, checks }' "$test_log"
}

# Seconds of the run that kills a till and its server, by its own reports.
torture_seconds() {
    reports | awk '
        /<testsuite / && /name="dev\.regulars\.trials\.checks\.kill\./ {
            if (match($0, / time="[0-9.]+"/)) seconds += substr($0, RSTART + 7, RLENGTH - 8)
        }
        END { printf "%d\n", seconds }'
}

report() {
    skipped=$(skipped_tests)
    if [ "$skipped" ]; then
        say "skipped:"
        printf '%s\n' "$skipped" | sed 's/^/  /' >&2
    fi
    all_tests
    maven_seconds | {
        read -r others checks
        torture=$(torture_seconds)
        say "time: set-up $set_up_seconds s, build and unit tests $((launch_seconds + others)) s, end to end $((checks - torture)) s, torture $torture s."
    }
}

verdict() {
    if [ "$maven_exit" != 0 ]; then
        say "failed. The whole log is $test_log"
        exit "$maven_exit"
    fi
    if [ "${CI:-}" ] && [ "$skipped" ]; then
        fail "failed: in CI a skipped test is a failure."
    fi
    say "all tests that ran have passed."
}
