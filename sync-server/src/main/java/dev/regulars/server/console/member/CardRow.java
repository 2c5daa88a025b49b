package dev.regulars.server.console.member;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card; its number is known to nobody here.
 *
 * @param hex the hash by which tills know it
 * @param since when it was given
 */
public record CardRow(
        int keyVersion,
        String hex,
        String format,
        String assurance,
        @Nullable LocalDate validUntil,
        boolean blocked,
        Instant since) {

    /** What tells it from the member's other cards, and says nothing of its number. */
    public String mark() {
        return hex.substring(0, 6);
    }
}
