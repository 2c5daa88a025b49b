package dev.regulars.trials.demo;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Says how far something long has come: one moving line in a terminal, a line for each thing done
 * elsewhere. Used by one thread.
 */
final class Progress {
    private static final int COLUMNS = 79;
    private static final String CLEARED = "\r\u001b[K";

    private final PrintStream out;
    private final boolean moving;
    private String doing = "";

    Progress(PrintStream out, boolean moving) {
        this.out = out;
        this.moving = moving;
    }

    /** What fits where this process was started. */
    static Progress here() {
        var console = System.console();
        var terminal = console != null && console.isTerminal();
        return new Progress(System.err, terminal && !"dumb".equals(System.getenv("TERM")));
    }

    /** Something begins. */
    void doing(String what) {
        doing = what;
        show(what);
    }

    /** So much of it is done. */
    void at(long done, long of) {
        show(String.format(Locale.ROOT, "%s: %,d of %,d", doing, done, of));
    }

    /** It is done; worth a line where no line moves. */
    void done(String what) {
        if (moving) {
            show(what);
        } else {
            out.println(what);
        }
    }

    /** Takes the moving line away. */
    void end() {
        if (moving) {
            out.print(CLEARED);
            out.flush();
        }
    }

    private void show(String what) {
        if (moving) {
            out.print(CLEARED + what.substring(0, Math.min(what.length(), COLUMNS)));
            out.flush();
        }
    }
}
