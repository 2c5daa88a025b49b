package dev.regulars.hardware.reader;

import java.util.Arrays;

/**
 * The text of a track, a bar code, a QR code, a chip, or what was keyed in. Until somebody has
 * looked at it, it may be a payment card's number: so it is held in an array that can be wiped, and
 * is never printed. Not to be shared between threads.
 */
public final class ScannedText implements Reading {
    /** In characters. */
    public static final int LONGEST = 4096;

    private final Medium medium;
    private final char[] characters;

    /**
     * @param characters 1 to 4096 of them; kept as they are, not copied, so that there is one place
     *     to wipe
     */
    public ScannedText(Medium medium, char[] characters) {
        if (characters.length == 0 || characters.length > LONGEST) {
            throw new IllegalArgumentException(
                    "A scan has 1 to 4096 characters, not " + characters.length + ".");
        }
        this.medium = medium;
        this.characters = characters;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    /** The characters themselves, not a copy; zeros once they have been wiped. */
    public char[] characters() {
        return characters;
    }

    @Override
    public void wipe() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return characters.length + " characters, " + medium;
    }
}
