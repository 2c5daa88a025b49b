package dev.regulars.server.lease;

import dev.regulars.loyalty.id.TillId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A right that is lent to a till.
 *
 * @param holder whose right it is: {@code member:ID} or {@code code:NUMBER}
 * @param releasedAt when a person released it; absent for most
 */
public record Lent(
        String id,
        String offer,
        String holder,
        TillId till,
        Instant lentAt,
        @Nullable Instant releasedAt) {}
