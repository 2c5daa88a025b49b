package dev.regulars.loyalty.programme;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where on a smart card its number is written, as text: a file of an application.
 *
 * @param aid the application's name, 5 to 16 bytes in upper-case hexadecimal (ISO/IEC 7816-4,
 *     12.3.4)
 * @param file the file's id, 2 bytes in upper-case hexadecimal
 */
public record CardChip(String aid, String file) {
    private static final Pattern AID = Pattern.compile("([0-9A-F]{2}){5,16}");
    private static final Pattern FILE = Pattern.compile("[0-9A-F]{4}");

    /** What the names of payment applications begin with: the schemes' own, and EMV's lists. */
    private static final List<String> PAYMENT =
            List.of(
                    "A000000003",
                    "A000000004",
                    "A000000025",
                    "A000000029",
                    "A000000042",
                    "A000000065",
                    "A000000121",
                    "A000000141",
                    "A000000152",
                    "A000000277",
                    "A000000333",
                    "A000000359",
                    "315041592E",
                    "325041592E");

    public CardChip {
        if (!isAid(aid) || !isFile(file)) {
            throw new IllegalArgumentException(
                    "A chip's application has 5 to 16 bytes and its file 2, in hexadecimal: not \""
                            + aid
                            + "\" and \""
                            + file
                            + "\".");
        }
    }

    /** Whether an application can be called so. */
    public static boolean isAid(String text) {
        return AID.matcher(text).matches();
    }

    /** Whether a file can have that id. */
    public static boolean isFile(String text) {
        return FILE.matcher(text).matches();
    }

    /** Whether payment cards have applications of that name. */
    public static boolean isOfPayment(String aid) {
        return PAYMENT.stream().anyMatch(aid::startsWith);
    }
}
