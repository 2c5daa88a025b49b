package dev.regulars.hardware.reader;

import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The serial number of a contactless chip, in the order in which PC/SC part 3 gives it.
 *
 * @param hex upper case, two digits a byte; 4, 7 or 10 bytes by ISO/IEC 14443-3, 8 bytes by ISO/IEC
 *     15693-3 and for FeliCa
 */
public record Uid(String hex) {
    private static final Set<Integer> LENGTHS = Set.of(4, 7, 8, 10);
    private static final Pattern DIGITS = Pattern.compile("[0-9A-F]*");

    public Uid {
        if (!DIGITS.matcher(hex).matches() || hex.length() % 2 != 0 || !fits(hex.length() / 2)) {
            throw new IllegalArgumentException(
                    "\"" + hex + "\" is no UID: 4, 7, 8 or 10 bytes in upper-case hexadecimal.");
        }
    }

    /** Whether a chip's serial number can have that many bytes. */
    public static boolean fits(int bytes) {
        return LENGTHS.contains(bytes);
    }

    public static Uid of(byte[] bytes) {
        return new Uid(HexFormat.of().withUpperCase().formatHex(bytes));
    }

    /** In bytes. */
    public int length() {
        return hex.length() / 2;
    }

    /**
     * Whether the chip made this number up for this tap, as phones and some cards do: four bytes
     * that start with 08 (ISO/IEC 14443-3, 6.4.4). Such a number identifies nobody.
     */
    public boolean random() {
        return length() == 4 && hex.startsWith("08");
    }

    /**
     * Whether other chips may have the same number: four bytes are too few for all that are made
     * (ISO/IEC 14443-3, 6.4.4).
     */
    public boolean mayBeShared() {
        return length() == 4;
    }

    @Override
    public String toString() {
        return hex;
    }
}
