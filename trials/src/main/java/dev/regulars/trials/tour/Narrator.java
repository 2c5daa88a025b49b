package dev.regulars.trials.tour;

import java.io.PrintStream;
import java.util.Objects;

/** Tells the tour in plain words and holds it to what it says. Used by one thread. */
final class Narrator {
    private final PrintStream out;
    private int steps;
    private int checks;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** A step begins. */
    void step(String title) {
        steps++;
        out.printf("%n%2d. %s%n", steps, title);
    }

    /** What happens, in a sentence. */
    void say(String sentence) {
        out.println("    " + sentence);
    }

    /** A last word, or a first. */
    void end(String sentence) {
        out.println();
        out.println(sentence);
    }

    /**
     * Holds two answers against each other.
     *
     * @throws CheckFailed when they differ
     */
    void same(String fact, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw failed("%s: expected %s, but it is %s".formatted(fact, expected, actual));
        }
        holds(fact + ": " + actual);
    }

    /**
     * Holds the tour to a fact; what was seen is told when it is not so.
     *
     * @throws CheckFailed when it is not so
     */
    void check(String fact, boolean so, Object seen) {
        if (!so) {
            throw failed(fact + ": not so, it is " + seen);
        }
        holds(fact);
    }

    int steps() {
        return steps;
    }

    int checks() {
        return checks;
    }

    private void holds(String fact) {
        checks++;
        out.println("    ✓ " + fact);
    }

    private CheckFailed failed(String what) {
        out.println("    ✗ " + what);
        return new CheckFailed(what);
    }
}
