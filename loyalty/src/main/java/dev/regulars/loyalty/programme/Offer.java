package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.condition.Condition;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An offer: to whom, on which days, under which condition, what it gives and how often.
 *
 * @param texts for receipts and panels, at most 32 characters each, by language
 * @param when absent is always
 * @param limit absent is as often as it holds
 * @param stores where it is good; empty is every store
 * @param total of all members together; absent is without end
 * @param code what a customer must show; absent is nothing
 */
public record Offer(
        String id,
        Map<String, String> texts,
        Audience audience,
        Period period,
        @Nullable Condition when,
        Benefit give,
        @Nullable Limit limit,
        Stacking stacks,
        Set<String> stores,
        Funder fundedBy,
        Show show,
        @Nullable Total total,
        @Nullable OfferCode code) {
    public Offer {
        stores = Collections.unmodifiableSortedSet(new TreeSet<>(stores));
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Whether it goes with no other offer. */
    public boolean exclusive() {
        return stacks instanceof Stacking.Exclusive;
    }

    /** What a receipt calls it, at most 32 characters. */
    public String text(String language) {
        var text = Texts.in(language, texts, id);
        return text.length() <= 32 ? text : text.substring(0, 32);
    }

    /** Whether the date decides on it, so that a clock nobody trusts freezes it. */
    public boolean timed() {
        return period.limits()
                || !audience.audiences().isEmpty()
                || limit != null && limit.per() != Limit.Per.EVER
                || when != null && when.timed();
    }
}
