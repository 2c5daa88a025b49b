package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.decision.UsedUp;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Total;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;

/** What all members together have had of offers that are limited in total. */
final class UsedOption {
    @Option(
            names = "--used",
            paramLabel = "OFFER=NUMBER",
            description =
                    "What all members together have had of an offer with a total or a budget: uses"
                            + " (first-five-hundred=499) or money (summer-budget=290.00). None if"
                            + " unsaid. May be said again.")
    private Map<String, String> used = Map.of();

    /**
     * What a till may still give that holds all there is.
     *
     * @param lent offers of which head office lent it the code that is shown
     * @throws IllegalArgumentException with a sentence when it cannot be meant
     */
    TillRights rights(CheckedProgramme programme, Set<String> lent) {
        used.keySet().forEach(id -> limited(programme, id));
        var left = new HashMap<String, Long>();
        var withheld = new HashMap<String, Reason>();
        for (var offer : programme.offers()) {
            var total = offer.total();
            if (total != null) {
                long units = Math.max(0, total.units() - units(offer, total));
                left.put(offer.id(), units);
                if (units == 0) {
                    withheld.put(offer.id(), UsedUp.of(total));
                }
            }
        }
        return new TillRights(true, Map.of(), Map.of(), Map.of(), lent, left, withheld);
    }

    private static void limited(CheckedProgramme programme, String id) {
        boolean limited = programme.offer(id).map(Offer::total).isPresent();
        if (!limited) {
            throw new IllegalArgumentException(
                    "--used: no offer '" + id + "' has a total or a budget");
        }
    }

    private long units(Offer offer, Total total) {
        var said = used.getOrDefault(offer.id(), "0");
        try {
            long units =
                    switch (total) {
                        case Total.Uses _ -> Long.parseLong(said);
                        case Total.Budget budget ->
                                Money.of(said, budget.most().currency()).minor();
                    };
            if (units >= 0) {
                return units;
            }
        } catch (IllegalArgumentException e) {
            // as where it is below 0
        }
        throw new IllegalArgumentException(
                "--used: '"
                        + said
                        + "' is no "
                        + (total instanceof Total.Budget ? "amount" : "number of uses")
                        + " that members had of "
                        + offer.id());
    }
}
