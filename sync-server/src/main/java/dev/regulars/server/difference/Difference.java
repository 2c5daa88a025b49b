package dev.regulars.server.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at.
 *
 * @param subject with the kind, what it is known by: a visit, a refund, an event, a till's day …
 * @param till the producer it concerns
 * @param facts what {@link #sentence} says, as JSON
 * @param seen absent until somebody acknowledged it
 */
public record Difference(
        Kind kind,
        String subject,
        @Nullable String till,
        Instant at,
        @Nullable LocalDate businessDate,
        JsonNode facts,
        @Nullable Seen seen) {

    /** Who acknowledged it. */
    public record Seen(String who, Instant at, @Nullable String note) {}

    /** What it is, in one English sentence. */
    public String sentence() {
        return Sentence.of(kind, facts);
    }
}
