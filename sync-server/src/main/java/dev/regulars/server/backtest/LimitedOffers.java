package dev.regulars.server.backtest;

import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Total;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of offers that are limited over all members together. The past is played at one
 * till, which holds all of it.
 */
final class LimitedOffers {
    private static final String TOO_LITTLE = "budget-too-small";

    private final Map<String, Total> totals = new HashMap<>();
    private final Map<String, Long> left = new HashMap<>();
    private final Map<String, LocalDate> ranOut = new HashMap<>();
    private TillRights rights;

    LimitedOffers(Collection<Offer> offers) {
        for (var offer : offers) {
            if (offer.total() != null) {
                totals.put(offer.id(), offer.total());
                left.put(offer.id(), offer.total().units());
            }
        }
        rights = heldNow();
    }

    /** Whether there are any: what a sale is given then depends on those before it. */
    boolean any() {
        return !totals.isEmpty();
    }

    /** What the till may still give. */
    TillRights rights() {
        return rights;
    }

    /** What became of offers at a sale. */
    void decided(Collection<OfferDecision> decisions, LocalDate on) {
        if (any()) {
            decisions.forEach(decision -> decided(decision, on));
        }
    }

    /** The day on which an offer was used up, or had too little left for a sale. */
    @Nullable LocalDate ranOut(String offer) {
        return ranOut.get(offer);
    }

    private void decided(OfferDecision decision, LocalDate on) {
        var total = totals.get(decision.id());
        if (total == null) {
            return;
        }
        if (decision.applied()) {
            use(decision, total, on);
        } else if (decision.reason().code().equals(TOO_LITTLE)) {
            ranOut.putIfAbsent(decision.id(), on);
        }
    }

    private void use(OfferDecision decision, Total total, LocalDate on) {
        long units = total.units(decision.amount().minor());
        if (left.merge(decision.id(), -units, Long::sum) <= 0) {
            ranOut.putIfAbsent(decision.id(), on);
        }
        rights = heldNow();
    }

    private TillRights heldNow() {
        return new TillRights(true, Map.of(), Map.of(), Map.of(), Set.of(), left, Map.of());
    }
}
