package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.programme.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The scopes that a programme's offers and conditions name, each read once. Safe for use by many
 * threads.
 */
final class Scopes {
    private final Map<String, Scope> named = new ConcurrentHashMap<>();

    /**
     * The scope of a written form; only what stands in a programme is asked for.
     *
     * @throws IllegalArgumentException when it is no scope
     */
    Scope named(String written) {
        return named.computeIfAbsent(written, Scopes::read);
    }

    private static Scope read(String written) {
        return Scope.of(written)
                .orElseThrow(() -> new IllegalArgumentException("no scope: " + written));
    }
}
