package dev.regulars.agent.inspect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is given as text instead of a picture: after a prefix, or in a file with an ending. */
enum Dump {
    TRACK("track"),
    NDEF("ndef"),
    APDU("apdu"),
    SUN("sun");

    private final String word;

    Dump(String word) {
        this.word = word;
    }

    /** As it stands before the colon, behind a file's dot, and as the kind in an answer. */
    String word() {
        return word;
    }

    String prefix() {
        return word + ":";
    }

    /** What an argument is by its beginning. */
    static Optional<Dump> byPrefix(String argument) {
        return Arrays.stream(values())
                .filter(dump ->
                        argument.regionMatches(true, 0, dump.prefix(), 0, dump.prefix().length()))
                .findFirst();
    }

    /** What a file is by its ending. */
    static Optional<Dump> byEnding(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(dump -> name.endsWith("." + dump.word)).findFirst();
    }
}
