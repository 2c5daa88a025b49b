package dev.regulars.loyalty.programme;

import java.util.Map;

/** Texts of the programme by language, and what to show where one is missing. */
final class Texts {
    private Texts() {}

    /** The text of a language; its main language; the one text for all; the id made readable. */
    static String in(String language, Map<String, String> texts, String id) {
        var exact = texts.get(language);
        if (exact != null) {
            return exact;
        }
        var main = texts.get(language.split("-")[0]);
        return main != null ? main : texts.getOrDefault("", readable(id));
    }

    /** {@code we-miss-you} as "We miss you". */
    static String readable(String id) {
        var spaced = id.replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
