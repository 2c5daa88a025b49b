package dev.regulars.server.share;

import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Total;
import dev.regulars.server.difference.Differences;
import dev.regulars.server.difference.Kind;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.programme.CurrentProgramme;
import dev.regulars.server.programme.RulesInForce;
import java.util.Map;
import java.util.Optional;

/**
 * Sees that a sale gave more of an offer than its till held: the point of sale charged it without
 * asking, or the till had been revoked. The sale stands. Called inside a write, once it is counted.
 */
public final class BeyondShares {
    private final Holdings holdings;
    private final CurrentProgramme programme;
    private final Differences differences;

    public BeyondShares(Holdings holdings, CurrentProgramme programme, Differences differences) {
        this.holdings = holdings;
        this.programme = programme;
        this.differences = differences;
    }

    void check(Filed filed, VisitRecorded visit) {
        var used = visit.used();
        if (used.isEmpty()) {
            return;
        }
        rules(visit)
                .ifPresent(rules ->
                        rules.offers().stream()
                                .filter(offer -> used.containsKey(offer.id()))
                                .forEach(offer -> check(filed, visit, offer, used)));
    }

    private void check(Filed filed, VisitRecorded visit, Offer offer, Map<String, Money> used) {
        var total = offer.total();
        if (total == null) {
            return;
        }
        boolean budget = total instanceof Total.Budget;
        var till = new TillId(filed.envelope().position().producer().value());
        long units = budget ? used.get(offer.id()).minor() : 1;
        if (holdings.spend(offer.id(), budget, till, units)) {
            return;
        }
        var holding = holdings.of(offer.id(), budget, till);
        holdings.spare(holding);
        if (holding.unused() < 0) {
            note(filed, visit, holding);
        }
    }

    private void note(Filed filed, VisitRecorded visit, Holding holding) {
        differences.note(
                Kind.BEYOND_SHARE,
                visit.visit().value(),
                holding.till().value(),
                filed.happened().at(),
                visit.sale().businessDate(),
                Map.of(
                        "offer", holding.offer(),
                        "used", written(visit, holding, holding.used()),
                        "held", written(visit, holding, holding.given())));
    }

    private static String written(VisitRecorded visit, Holding holding, long units) {
        var currency = visit.sale().currency();
        return holding.budget()
                ? new Money(units, currency).plain() + " " + currency
                : units + (units == 1 ? " use" : " uses");
    }

    /** What the till went by; where it did not know, what the shop goes by. */
    private Optional<CheckedProgramme> rules(VisitRecorded visit) {
        return programme
                .find()
                .flatMap(now ->
                        programme
                                .version(now.programme(), visit.programmeVersion())
                                .map(RulesInForce::programme)
                                .or(() -> Optional.of(now)));
    }
}
