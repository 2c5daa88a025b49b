package dev.regulars.server.difference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All differences. Called inside a unit of work. */
public interface Differences {

    /**
     * Which ones.
     *
     * @param kind absent is every kind
     * @param open only those that nobody acknowledged
     */
    record Filter(@Nullable Kind kind, boolean open) {}

    /** Newest first. */
    List<Difference> list(Filter filter, int limit, int offset);

    long count(Filter filter);

    /** Notes one; one that is known already stays as it is. */
    void note(
            Kind kind,
            String subject,
            String till,
            Instant at,
            LocalDate businessDate,
            Map<String, String> facts);

    /** Somebody has seen it. */
    void acknowledge(Kind kind, String subject, Difference.Seen seen);
}
