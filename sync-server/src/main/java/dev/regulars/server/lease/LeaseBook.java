package dev.regulars.server.lease;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.ShopEvent.RightLent;
import dev.regulars.loyalty.event.ShopEvent.RightReleased;
import dev.regulars.loyalty.event.ShopEvent.RightReturned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.server.coupon.Coupons;
import dev.regulars.server.coupon.ShownCodes;
import dev.regulars.server.inbox.Filed;
import java.util.function.Consumer;

/** Writes down what events say of rights and of codes that were used. Called inside a write. */
public final class LeaseBook {
    private final Loans loans;
    private final Coupons coupons;
    private final Consumer<TillId> announce;

    /**
     * @param announce tells a till that what it gave back is no longer asked for
     */
    public LeaseBook(Loans loans, Coupons coupons, Consumer<TillId> announce) {
        this.loans = loans;
        this.coupons = coupons;
        this.announce = announce;
    }

    /** Counts one event; once more changes nothing. */
    public void count(Filed filed, Event event) {
        if (filed.envelope().mode() != Mode.LIVE) {
            return;
        }
        var at = filed.happened().at();
        switch (event) {
            case RightLent(var lease, var till, var right) ->
                    loans.lend(new Lent(lease, right.offer(), right.holder(), till, at, null));
            case RightReleased(var lease, var _) -> loans.release(lease, at);
            case RightReturned(var lease) -> returned(filed, lease);
            case VisitRecorded visit -> used(filed, visit);
            default -> {}
        }
    }

    private void returned(Filed filed, String lease) {
        var released = loans.find(lease).filter(l -> l.releasedAt() != null);
        loans.end(lease, filed.happened().at());
        released.ifPresent(l -> announce.accept(l.till()));
    }

    private void used(Filed filed, VisitRecorded visit) {
        coupons.keepUses(filed, visit);
        var till = new TillId(filed.envelope().position().producer().value());
        var at = filed.happened().at();
        ShownCodes.used(visit)
                .forEach((offer, number) -> loans.used(offer, "code:" + number, till, at));
        if (visit.member() != null) {
            var holder = "member:" + visit.member();
            visit.used().keySet().forEach(offer -> loans.used(offer, holder, till, at));
        }
    }
}
