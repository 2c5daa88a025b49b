package dev.regulars.hardware.reader;

import java.util.Arrays;
import java.util.Optional;

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
    private final Optional<String> symbology;

    /**
     * @param characters 1 to 4096 of them; kept as they are, not copied, so that there is one place
     *     to wipe
     */
    public ScannedText(Medium medium, char[] characters) {
        this(medium, characters, Optional.empty());
    }

    /**
     * @param characters as above
     * @param symbology the AIM identifier of a code, such as {@code ]E0}, where the scanner tells
     *     it
     */
    public ScannedText(Medium medium, char[] characters, Optional<String> symbology) {
        if (characters.length == 0 || characters.length > LONGEST) {
            throw new IllegalArgumentException(
                    "A scan has 1 to 4096 characters, not " + characters.length + ".");
        }
        this.medium = medium;
        this.characters = characters;
        this.symbology = symbology;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    /** The AIM identifier (ISO/IEC 15424) of a code, three characters, where it is known. */
    public Optional<String> symbology() {
        return symbology;
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
