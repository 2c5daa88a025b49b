package dev.regulars.agent.inspect;

import java.io.PrintWriter;

/** "12 of 136" on one moving line, where there is a terminal and more than one thing to do. */
final class Progress {
    private final PrintWriter err;
    private final int all;
    private final boolean shown;
    private int begun;

    Progress(PrintWriter err, int all) {
        this.err = err;
        this.all = all;
        var console = System.console();
        this.shown = all > 1 && console != null && console.isTerminal();
    }

    void next() {
        begun++;
        if (shown) {
            err.print("\r\033[Klooking at " + begun + " of " + all);
            err.flush();
        }
    }

    void say(String sentence) {
        end();
        err.println(sentence);
        err.flush();
    }

    void end() {
        if (shown) {
            err.print("\r\033[K");
            err.flush();
        }
    }
}
