package dev.regulars.agent.inspect;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes as people write them: hexadecimal, with or without spaces, colons, commas and 0x. */
final class Hex {
    private static final Pattern BETWEEN = Pattern.compile("0[xX]|[\\s:,-]");

    private Hex() {}

    /** Empty when there is anything else, or half a byte. */
    static Optional<byte[]> read(String text) {
        var digits = BETWEEN.matcher(text).replaceAll("");
        try {
            return digits.isEmpty()
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
