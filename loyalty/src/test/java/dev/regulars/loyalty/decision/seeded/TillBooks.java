package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.RedeemRule;
import java.util.HashMap;
import java.util.Map;

/** What a till counts of its rights while nobody else is heard of. Used by one thread. */
final class TillBooks {
    private final CheckedProgramme programme;
    private final TillRights first;
    private final Map<String, Integer> byMember;
    private final Map<String, Integer> today;
    private final Map<String, Money> value;
    private final Map<String, Long> left;
    private final Map<String, Reason> withheld;

    TillBooks(CheckedProgramme programme, TillRights first) {
        this.programme = programme;
        this.first = first;
        byMember = new HashMap<>(first.byMember());
        today = new HashMap<>(first.today());
        value = new HashMap<>(first.value());
        left = new HashMap<>(first.left());
        withheld = new HashMap<>(first.withheld());
    }

    TillRights rights() {
        return new TillRights(
                first.online(), byMember, today, value, first.leases(), left, withheld);
    }

    void newDay() {
        today.clear();
    }

    void sold(Quote quote) {
        for (var decision : quote.offers()) {
            if (decision.applied()) {
                granted(decision.id(), decision.amount());
                count(decision.id(), decision.amount(), 1);
            }
        }
        if (quote.redeem() != null && quote.redeem().points() > 0) {
            granted(RedeemRule.ID, quote.redeem().amount());
            byMember.merge(RedeemRule.ID, 1, Integer::sum);
        }
    }

    /** The member has it again, and so has the share; what the till gave today and in all stays. */
    void voided(Quote quote) {
        for (var decision : quote.offers()) {
            if (decision.applied()) {
                count(decision.id(), decision.amount(), -1);
            }
        }
        if (quote.redeem() != null && quote.redeem().points() > 0) {
            byMember.merge(RedeemRule.ID, -1, Integer::sum);
        }
    }

    private void granted(String right, Money amount) {
        today.merge(right, 1, Integer::sum);
        value.merge(right, amount, Money::plus);
    }

    private void count(String id, Money amount, int sign) {
        byMember.merge(id, sign, Integer::sum);
        var offer = programme.offer(id).orElseThrow();
        if (offer.total() != null) {
            left.merge(id, -sign * offer.total().units(amount.minor()), Long::sum);
        }
        if (offer.code() instanceof OfferCode.SingleUse && sign > 0) {
            withheld.put(id, Reason.of("code-used"));
        } else if (offer.code() instanceof OfferCode.SingleUse) {
            withheld.remove(id);
        }
    }
}
