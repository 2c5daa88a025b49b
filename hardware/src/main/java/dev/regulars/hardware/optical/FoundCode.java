package dev.regulars.hardware.optical;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A code that was found in a picture. Until somebody has looked at its text, that may be a payment
 * card's number: so it is held in an array that can be wiped, and is never printed. Not to be
 * shared between threads.
 */
public final class FoundCode {
    private final Symbology symbology;
    private final String aim;
    private final char[] text;
    private final List<Corner> corners;
    private final String pass;
    private final Duration after;

    /**
     * @param aim its identifier by ISO/IEC 15424, such as {@code ]Q1}
     * @param text at least one character; kept as it is, not copied, so that there is one place to
     *     wipe
     * @param corners as many as were found, in no set order; two for bars
     * @param pass the pass that found it
     * @param after time from the first look at the picture
     */
    public FoundCode(
            Symbology symbology,
            String aim,
            char[] text,
            List<Corner> corners,
            String pass,
            Duration after) {
        if (text.length == 0) {
            throw new IllegalArgumentException("A code without text is none.");
        }
        this.symbology = symbology;
        this.aim = aim;
        this.text = text;
        this.corners = List.copyOf(corners);
        this.pass = pass;
        this.after = after;
    }

    public Symbology symbology() {
        return symbology;
    }

    public String aim() {
        return aim;
    }

    /** The characters themselves, not a copy; zeros once they have been wiped. */
    public char[] text() {
        return text;
    }

    /** As a scanner gives it: its identifier and its text, in an array for the caller to wipe. */
    public char[] marked() {
        var marked = new char[aim.length() + text.length];
        aim.getChars(0, aim.length(), marked, 0);
        System.arraycopy(text, 0, marked, aim.length(), text.length);
        return marked;
    }

    public List<Corner> corners() {
        return corners;
    }

    public String pass() {
        return pass;
    }

    public Duration after() {
        return after;
    }

    /** Whether both say the same in the same kind of code. */
    public boolean saysTheSameAs(FoundCode other) {
        return symbology == other.symbology && Arrays.equals(text, other.text);
    }

    /** Forgets the text. */
    public void wipe() {
        Arrays.fill(text, '\0');
    }

    @Override
    public String toString() {
        return symbology.word() + " of " + text.length + " characters by " + pass;
    }
}
