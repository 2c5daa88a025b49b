package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.Redeeming;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.RedeemRule;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lets points pay, after all offers: never more than have vested, than the basket costs, than the
 * till may give while it is alone, or than was asked for. Safe for use by many threads.
 */
final class Redeem {
    private final @Nullable RedeemRule rule;

    /**
     * @param rule absent where points cannot be spent
     */
    Redeem(@Nullable RedeemRule rule) {
        this.rule = rule;
    }

    /**
     * @param discounts what offers take off each line
     */
    Redeemed of(Case sale, long[] discounts) {
        if (rule == null) {
            return Redeemed.nothing(null);
        }
        var rooms = sale.lines().payable(rule.as(), discounts);
        var room = new Money(room(sale, discounts, rooms), rule.worth().currency());
        var whyNot = whyNot(sale, room);
        long most = whyNot == null ? rule.spendable(most(sale, room)) : 0;
        if (whyNot == null && most == 0) {
            whyNot = Why.tooFewPoints(most(sale, room), rule.least());
        }
        long points = rule.spendable(Math.min(most, sale.context().redeem()));
        var told = told(points, most, whyNot);
        return points == 0 ? Redeemed.nothing(told) : spread(told, rooms);
    }

    private Redeemed spread(Redeeming told, long[] rooms) {
        var cut = Shares.of(told.amount().minor(), rooms);
        return new Redeemed(rule, told, cut, Shares.of(told.points(), cut));
    }

    private Redeeming told(long points, long most, @Nullable Reason whyNot) {
        return new Redeeming(
                points,
                rule.worthOf(points),
                most,
                rule.worthOf(most),
                rule.minimum(),
                rule.step(),
                whyNot);
    }

    /** What may be paid of the whole sale: goods that come back in it are paid back in money. */
    private static long room(Case sale, long[] discounts, long[] rooms) {
        long left = sale.lines().cost() - Arrays.stream(discounts).sum();
        return Math.clamp(left, 0, Arrays.stream(rooms).sum());
    }

    private @Nullable Reason whyNot(Case sale, Money room) {
        if (sale.context().frozen()) {
            return Why.CLOCK_FROZEN;
        }
        if (sale.facts().bonus() < rule.minimum()) {
            return Why.tooFewPoints(sale.facts().bonus(), rule.minimum());
        }
        var rights = sale.context().rights();
        var offline = rights.online() ? null : whyNotOffline(rights);
        return offline == null && room.isZero() ? Why.NOTHING_FOR_POINTS : offline;
    }

    private @Nullable Reason whyNotOffline(TillRights rights) {
        return switch (rule.offline()) {
            case OfflinePolicy.Deny ignored -> Why.NEEDS_SERVER;
            case OfflinePolicy.Escrow ignored -> Why.NEEDS_SERVER;
            case OfflinePolicy.Limited limited -> isLeft(limited, rights) ? null : Why.TILL_LIMIT;
        };
    }

    private boolean isLeft(OfflinePolicy.Limited limited, TillRights rights) {
        var perDay = limited.perTillAndDay();
        return rights.byMember().getOrDefault(RedeemRule.ID, 0) < limited.perMemberAndTill()
                && (perDay == null || rights.today().getOrDefault(RedeemRule.ID, 0) < perDay)
                && left(rights) >= rule.minimum();
    }

    /** As many as there are, the sale costs, and the till may still give. */
    private long most(Case sale, Money room) {
        long most = Math.min(sale.facts().bonus(), rule.mostFor(room));
        return Math.min(most, left(sale.context().rights()));
    }

    private long left(TillRights rights) {
        if (rights.online()
                || !(rule.offline() instanceof OfflinePolicy.Limited limited)
                || limited.valuePerTill() == null) {
            return Long.MAX_VALUE;
        }
        var zero = Money.zero(rule.worth().currency());
        var given = rights.value().getOrDefault(RedeemRule.ID, zero);
        return rule.mostFor(limited.valuePerTill().minus(given).max(zero));
    }
}
