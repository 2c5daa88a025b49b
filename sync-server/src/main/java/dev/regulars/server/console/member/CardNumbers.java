package dev.regulars.server.console.member;

import dev.regulars.loyalty.secret.DirectoryKey;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks cards up as tills do: by hash, never by number. */
public final class CardNumbers {
    private static final int SHORTEST = 4;

    private final Supplier<List<DirectoryKey>> keys;

    /**
     * @param keys every version: a card stands under the one it was bound under
     */
    public CardNumbers(Supplier<List<DirectoryKey>> keys) {
        this.keys = keys;
    }

    /** The hashes that a text may stand for: a printed number, a tag's UID, a code. */
    public List<String> hashes(String text) {
        var bare = text.replaceAll("[\\s-]", "");
        if (bare.length() < SHORTEST) {
            return List.of();
        }
        var upper = bare.toUpperCase(Locale.ROOT);
        return Stream.of("number:" + bare, "uid:" + upper, "code:" + upper)
                .flatMap(identifier -> keys.get().stream().map(key -> key.hash(identifier).hex()))
                .toList();
    }
}
