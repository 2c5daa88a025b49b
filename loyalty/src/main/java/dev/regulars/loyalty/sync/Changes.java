package dev.regulars.loyalty.sync;

import java.util.List;

/** {@code GET /v1/changes?generation=G&after=N}: what a till does not know yet, in order. */
public final class Changes {
    private Changes() {}

    /**
     * @param generation when it is not the till's, the till takes a snapshot instead
     * @param changes numbered without gaps from the one asked for
     * @param last the number of the newest change there is
     */
    public record Answer(String generation, List<Numbered> changes, long last, SignedTime time) {
        public Answer {
            changes = List.copyOf(changes);
        }
    }

    /** A change and its number, from 1 within its generation. */
    public record Numbered(long number, Change change) {}

    /**
     * First line of {@code GET /v1/snapshot}, an NDJSON stream; {@code lines} changes follow, one a
     * line, and then {@code {"end":true}}.
     *
     * @param number of the last change that the snapshot has in it
     */
    public record SnapshotHeader(String generation, long number, long lines) {}
}
