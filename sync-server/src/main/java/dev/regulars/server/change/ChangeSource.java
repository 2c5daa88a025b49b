package dev.regulars.server.change;

import java.util.function.Consumer;

/**
 * Says what one kind of change looks like now. A change keeps no body: whoever reads it gets what
 * is true at that moment, so nothing that was erased can come out again. Called inside a unit of
 * work.
 */
public interface ChangeSource {

    /** The kind it speaks for. */
    String kind();

    /** The {@code Change} of one subject as JSON. */
    String now(String subject);

    /** How many lines {@link #all} gives. */
    long count();

    /** Everything there is of this kind, a {@code Change} as JSON each: lines of a snapshot. */
    void all(Consumer<String> line);
}
