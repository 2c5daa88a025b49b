package dev.regulars.server.console.difference;

import dev.regulars.server.difference.Kind;

/**
 * How many of one kind.
 *
 * @param open of them, that nobody has seen
 */
public record KindCount(Kind kind, long all, long open) {
    public Advice advice() {
        return Advice.on(kind);
    }
}
