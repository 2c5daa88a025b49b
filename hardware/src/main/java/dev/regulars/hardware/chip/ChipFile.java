package dev.regulars.hardware.chip;

import java.util.HexFormat;
import java.util.Locale;

/**
 * Where on a shop's own smart cards a text is written: a file of an application. The text is ASCII
 * and begins the file; it ends at the first byte 00 or FF, or after 256 bytes.
 *
 * @param application its name, hexadecimal, 5 to 16 bytes (ISO/IEC 7816-4, 12.3.4)
 * @param file the file's id, hexadecimal, 2 bytes
 */
public record ChipFile(String application, String file) {
    public ChipFile {
        application = application.toUpperCase(Locale.ROOT);
        file = file.toUpperCase(Locale.ROOT);
        if (!application.matches("([0-9A-F]{2}){5,16}") || !file.matches("[0-9A-F]{4}")) {
            throw new IllegalArgumentException(
                    "An application has 5 to 16 bytes and a file 2, in hexadecimal: not \""
                            + application
                            + "\" and \""
                            + file
                            + "\".");
        }
    }

    byte[] name() {
        return HexFormat.of().parseHex(application);
    }

    int id() {
        return HexFormat.fromHexDigits(file);
    }
}
