package dev.regulars.hardware.scanner;

import dev.regulars.hardware.reader.Medium;
import java.util.Optional;

/**
 * Which kind of code it was, in three characters (ISO/IEC 15424): {@code ]Q0} is a QR code, {@code
 * ]E0} EAN-13, {@code ]C0} Code 128, {@code ]C1} GS1-128.
 *
 * @param code a letter
 * @param modifier a digit or a letter
 */
public record AimIdentifier(char code, char modifier) {
    private static final char FLAG = ']';

    public AimIdentifier {
        if (!isLetter(code) || !isLetter(modifier) && (modifier < '0' || modifier > '9')) {
            throw new IllegalArgumentException(
                    "No AIM identifier has the character " + (int) code + " or " + (int) modifier);
        }
    }

    /** Empty when the three characters are no identifier. */
    public static Optional<AimIdentifier> of(int flag, int code, int modifier) {
        boolean fits =
                flag == FLAG
                        && isLetter(code)
                        && (isLetter(modifier) || modifier >= '0' && modifier <= '9');
        return fits
                ? Optional.of(new AimIdentifier((char) code, (char) modifier))
                : Optional.empty();
    }

    /** A QR code, or a bar code: what is neither is called a bar code as well. */
    public Medium medium() {
        return code == 'Q' ? Medium.QR_CODE : Medium.BAR_CODE;
    }

    private static boolean isLetter(int character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    @Override
    public String toString() {
        return "" + FLAG + code + modifier;
    }
}
