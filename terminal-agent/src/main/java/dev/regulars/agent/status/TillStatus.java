package dev.regulars.agent.status;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a till is. What only a paired till has is absent on one that is not.
 *
 * @param attention empty while nobody has to act
 */
public record TillStatus(
        @Nullable TillId till,
        @Nullable String tillName,
        boolean paired,
        @Nullable InStore store,
        @Nullable LocalDate businessDate,
        @Nullable InForce programme,
        @Nullable Knowledge knowledge,
        @Nullable Unsent unsent,
        Server server,
        @Nullable ClockState clock,
        List<ReaderState> readers,
        List<Attention> attention) {
    public TillStatus {
        readers = List.copyOf(readers);
        attention = List.copyOf(attention);
    }

    public record InStore(
            StoreId id, String name, Currency currency, ZoneId zone, String language) {}

    public record InForce(String id, int version) {}

    /**
     * @param asOf until when head office's word is complete; absent before the first time
     * @param old whether that is more than a day ago
     */
    public record Knowledge(long members, @Nullable Instant asOf, boolean old, String text) {}

    public record Unsent(long events, String text) {}

    /**
     * @param state {@code online}, {@code offline}, {@code unpaired}
     */
    public record Server(String state, @Nullable Instant lastContact, String text) {}

    public record ClockState(boolean trusted, String text) {}

    /**
     * @param state {@code ready}, {@code gone}, {@code failed}
     * @param text what is wrong and what to do
     */
    public record ReaderState(String name, String state, String text, @Nullable LastRead last) {}

    /**
     * What a reader read last; never a number.
     *
     * @param kind {@code tap}, {@code stripe}, {@code scanner}, {@code keyed}
     * @param outcome as in the answer of a scan, or {@code card-failed}
     */
    public record LastRead(String kind, String outcome, Instant at) {}

    /** Something that somebody should do. */
    public record Attention(String code, String text) {}
}
