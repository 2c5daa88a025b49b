package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.word.DidYouMean;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads values that are words and texts. */
final class Words {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 64;

    private Words() {}

    /** Of 1 to so many characters. */
    static String text(Value value, int longest) {
        var text = value.text();
        if (value.isSingle() && (text.isBlank() || text.length() > longest)) {
            value.mistake(
                    "at most "
                            + longest
                            + " characters fit here, and one is needed; these are "
                            + text.length());
        }
        return text;
    }

    /** One text for all languages, under the empty key, or one for each language. */
    static Map<String, String> texts(Value value, int longest) {
        if (!value.isSection()) {
            return Map.of("", text(value, longest));
        }
        var texts = new LinkedHashMap<String, String>();
        value.section().all().forEach((language, t) -> texts.put(language, text(t, longest)));
        return texts;
    }

    /** A name by which other places refer to something. */
    static String name(Value value) {
        var name = value.text();
        if (value.isSingle() && (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME)) {
            value.isNot("a name of small letters, digits and single dashes, such as we-miss-you,");
        }
        return name;
    }

    /** One of these names. */
    static String known(Value value, String kind, Collection<String> known) {
        var name = value.text();
        if (value.isSingle() && !known.contains(name)) {
            value.mistake(DidYouMean.unknown(kind, name, known));
        }
        return name;
    }

    /** What one of these words stands for. */
    static <T> T choice(Value value, Map<String, T> choices) {
        var word = value.text();
        var chosen = choices.get(word);
        if (chosen == null && value.isSingle()) {
            var near = DidYouMean.nearest(word, choices.keySet());
            value.mistake(
                    "'"
                            + word
                            + "' is none of "
                            + String.join(", ", choices.keySet().stream().sorted().toList())
                            + near.map(n -> ": did you mean '" + n + "'?").orElse(""));
        }
        return chosen != null ? chosen : choices.values().iterator().next();
    }

    static boolean yesOrNo(Value value) {
        if (!value.isBoolean()) {
            value.isNot("true or false");
            return false;
        }
        return value.text().equals("true");
    }
}
