package dev.regulars.server.share;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.ShopEvent.ShareGiven;
import dev.regulars.loyalty.event.ShopEvent.ShareReturned;
import dev.regulars.loyalty.event.ShopEvent.TillRevoked;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.server.inbox.Filed;

/** Writes into the holdings what events say of them. Called inside a write. */
public final class ShareBook {
    private final Holdings holdings;
    private final ShareChanges changes;
    private final BeyondShares beyond;

    public ShareBook(Holdings holdings, ShareChanges changes, BeyondShares beyond) {
        this.holdings = holdings;
        this.changes = changes;
        this.beyond = beyond;
    }

    /** Counts one event, after sales were. */
    public void count(Filed filed, Event event) {
        if (filed.envelope().mode() != Mode.LIVE) {
            return;
        }
        var producer = new TillId(filed.envelope().position().producer().value());
        switch (event) {
            case ShareGiven given ->
                    add(given.offer(), given.budget(), given.till(), given.units());
            case ShareReturned back -> giveBack(back, producer);
            case TillRevoked(var till, var _) ->
                    holdings.of(till).forEach(holding -> takeBack(holding, holding.unused()));
            case VisitRecorded visit -> {
                beyond.check(filed, visit);
                if (holdings.holds(producer, visit.used().keySet())) {
                    changes.announce(producer);
                }
            }
            case VisitVoided(var visit, var _) ->
                    holdings.seller(visit).ifPresent(changes::announce);
            default -> {}
        }
    }

    /** What was taken back already, when the till was revoked, does not come back twice. */
    private void giveBack(ShareReturned back, TillId till) {
        var holding = holdings.of(back.offer(), back.budget(), till);
        takeBack(holding, Math.min(back.units(), holding.unused()));
    }

    private void takeBack(Holding holding, long units) {
        if (units > 0) {
            add(holding.offer(), holding.budget(), holding.till(), -units);
        }
    }

    private void add(String offer, boolean budget, TillId till, long units) {
        holdings.add(offer, budget, till, units);
        changes.announce(till);
    }
}
