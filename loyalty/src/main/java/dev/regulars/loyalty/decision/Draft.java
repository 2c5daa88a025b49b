package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.discount.OpenPrices;
import java.util.ArrayList;
import java.util.List;

/**
 * Offers that may apply together, taken off as far as those of single lines go. What those of the
 * whole basket come to is only added up, and spread when it is this draft that counts.
 */
final class Draft {
    private static final int[] NOWHERE = {};
    private static final long[] NOTHING = {};

    private final List<PlannedOffer> offers;
    private final SaleLines lines;
    private final OpenPrices prices;
    private final List<Given> given;
    private final long total;

    /**
     * @param offers in the order of their turns, so those of the whole basket come after those of
     *     lines
     */
    Draft(List<PlannedOffer> offers, SaleLines lines) {
        this.offers = offers;
        this.lines = lines;
        prices = lines.prices();
        given = new ArrayList<>(offers.size());
        total = takeOffLines() + ofBasket();
    }

    /** Whether there is no offer in it. */
    boolean isEmpty() {
        return offers.isEmpty();
    }

    /** What all its offers take off. */
    long total() {
        return total;
    }

    /** The same with what each offer takes off each line; asked for once. */
    Stack stack() {
        for (var offer : offers.subList(given.size(), offers.size())) {
            given.add(given(offer));
        }
        return new Stack(offers, given, total);
    }

    private long takeOffLines() {
        long taken = 0;
        for (var offer : offers) {
            if (!offer.cuts() || offer.ofBasket()) {
                return taken;
            }
            var one = given(offer);
            given.add(one);
            taken += one.total();
        }
        return taken;
    }

    private long ofBasket() {
        long taken = 0;
        var price = prices.together(lines.openIn(Scopes.BASKET));
        for (var offer : offers.subList(given.size(), offers.size())) {
            var cutter = offer.cutter();
            taken += cutter == null ? 0 : cutter.apply(price);
        }
        return taken;
    }

    private Given given(PlannedOffer offer) {
        var cutter = offer.cutter();
        if (cutter == null) {
            return Given.of(offer, NOWHERE, NOTHING);
        }
        var open = lines.openIn(offer.scope());
        return Given.of(offer, open, cutter.apply(prices, open));
    }
}
