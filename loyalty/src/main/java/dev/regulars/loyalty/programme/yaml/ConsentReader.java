package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.member.Purpose;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** {@code consent: { terms: v3, profiling: v1, marketing: v2 }}: versions of the wordings. */
final class ConsentReader {
    private static final int LONGEST_VERSION = 20;

    private ConsentReader() {}

    static Map<Purpose, String> read(Value value) {
        var section = value.section();
        var versions = new EnumMap<Purpose, String>(Purpose.class);
        versions.put(Purpose.TERMS, version(section.required("terms")));
        for (var purpose : Purpose.values()) {
            section.optional(purpose.name().toLowerCase(Locale.ROOT))
                    .ifPresent(v -> versions.put(purpose, version(v)));
        }
        section.close();
        return versions;
    }

    private static String version(Value value) {
        return Words.text(value, LONGEST_VERSION);
    }
}
