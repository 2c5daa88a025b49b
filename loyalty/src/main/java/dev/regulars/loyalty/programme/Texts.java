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
        int region = language.indexOf('-');
        var main = region < 0 ? null : texts.get(language.substring(0, region));
        var text = main == null ? texts.get("") : main;
        return text == null ? readable(id) : text;
    }

    /** {@code we-miss-you} as "We miss you". */
    static String readable(String id) {
        var spaced = id.replace('-', ' ');
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
