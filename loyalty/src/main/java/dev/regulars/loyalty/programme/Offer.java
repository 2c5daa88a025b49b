package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.condition.Condition;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An offer: to whom, on which days, under which condition, what it gives and how often.
 *
 * @param texts for receipts and panels, at most 32 characters each, by language
 * @param when absent is always
 * @param limit absent is as often as it holds
 * @param exclusive whether it goes with no other offer
 */
public record Offer(
        String id,
        Map<String, String> texts,
        Audience audience,
        Period period,
        @Nullable Condition when,
        Benefit give,
        @Nullable Limit limit,
        boolean exclusive,
        Show show) {
    public Offer {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** What a receipt calls it, at most 32 characters. */
    public String text(String language) {
        var text = Texts.in(language, texts, id);
        return text.length() <= 32 ? text : text.substring(0, 32);
    }

    /** Whether the date decides on it, so that a clock nobody trusts freezes it. */
    public boolean timed() {
        return period.limits()
                || limit != null && limit.once() == Limit.Once.YEAR
                || when != null && when.timed();
    }
}
