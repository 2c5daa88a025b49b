package dev.regulars.agent.disk;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A line of a kept file: CRC-32C of the text as 8 hex digits, a space, the text. */
public final class CheckedLine {
    private static final int TEXT = 9;

    private CheckedLine() {}

    /** The line as it lies in the file, with its line break. */
    public static byte[] of(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var line = new byte[TEXT + bytes.length + 1];
        var sum = HexFormat.of().toHexDigits(crc(bytes, 0)).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(sum, 0, line, 0, sum.length);
        line[TEXT - 1] = ' ';
        System.arraycopy(bytes, 0, line, TEXT, bytes.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The text of a line without its break; empty when it is damaged. */
    static Optional<String> read(byte[] line) {
        if (line.length <= TEXT || line[TEXT - 1] != ' ') {
            return Optional.empty();
        }
        var sum = new String(line, 0, TEXT - 1, StandardCharsets.ISO_8859_1);
        if (!sum.equals(HexFormat.of().toHexDigits(crc(line, TEXT)))) {
            return Optional.empty();
        }
        return Optional.of(new String(line, TEXT, line.length - TEXT, StandardCharsets.UTF_8));
    }

    private static int crc(byte[] bytes, int from) {
        var crc = new CRC32C();
        crc.update(bytes, from, bytes.length - from);
        return (int) crc.getValue();
    }
}
