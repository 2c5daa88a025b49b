package dev.regulars.server.imports.cli;

import dev.regulars.loyalty.member.Purpose;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Purposes of consent as people write them. */
final class Purposes {
    private Purposes() {}

    static Purpose named(String text) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--consented: '" + text + "' is none of " + all()));
    }

    private static String all() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
