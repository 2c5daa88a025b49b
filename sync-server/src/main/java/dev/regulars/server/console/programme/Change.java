package dev.regulars.server.console.programme;

/**
 * Something that a new version does otherwise.
 *
 * @param what in a few words
 * @param how in one sentence; empty when there is nothing to add
 */
public record Change(Sort sort, String what, String how) {
    /** New, gone, or not as before. */
    public enum Sort {
        NEW,
        GONE,
        OTHER
    }
}
