package dev.regulars.loyalty.decision.seeded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.Adjustment.Kind;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.offer.Redeeming;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.programme.RedeemRule.As;

/** What holds of points that pay. */
final class PointLaws {
    private PointLaws() {}

    static void theyPayNoMoreThanThereIs(Decided decided) {
        var rule = decided.sold().programme().redeem();
        var redeem = decided.quote().redeem();
        assertEquals(rule == null, redeem == null);
        if (rule == null || redeem == null) {
            assertTrue(decided.quote().lines().stream().allMatch(l -> l.spent() == null));
            return;
        }
        long asked = decided.sold().context().redeem();
        assertTrue(redeem.points() <= decided.sold().balance().spendable());
        assertTrue(redeem.points() <= Math.min(asked, redeem.most()));
        assertEquals(redeem.most() == 0, redeem.whyNot() != null);
        assertEquals(rule.worthOf(redeem.points()), redeem.amount());
        assertTrue(isWhole(redeem, rule));
        assertTrue(redeem.points() == 0 || !decided.quote().after().isNegative());
        assertEquals(
                redeem.points(),
                decided.quote().lines().stream().mapToLong(PointLaws::pointsOn).sum());
        decided.quote().lines().forEach(line -> staysAboveItsLowestPrice(decided, line, rule));
        decided.quote().adjustments().forEach(a -> isOfItsKind(a, rule));
    }

    /** What points pay of a line, nothing where they pay none. */
    static Money paidByPoints(QuotedLine line) {
        return line.spent() == null ? Money.zero(Dice.EUR) : line.spent().amount();
    }

    static boolean isOfPoints(Adjustment adjustment) {
        return adjustment.offer().equals(RedeemRule.ID);
    }

    private static boolean isWhole(Redeeming redeem, RedeemRule rule) {
        long points = redeem.points();
        return points == 0 || points >= rule.minimum() && points % rule.step() == 0;
    }

    private static long pointsOn(QuotedLine line) {
        return line.spent() == null ? 0 : line.spent().points();
    }

    private static void staysAboveItsLowestPrice(
            Decided decided, QuotedLine line, RedeemRule rule) {
        if (line.spent() != null && rule.as() == As.DISCOUNT) {
            var bought = SumLaws.bought(decided, line);
            assertTrue(SumLaws.keepsLowestPrice(bought, line.off()), line.id());
        }
    }

    private static void isOfItsKind(Adjustment adjustment, RedeemRule rule) {
        boolean pays = isOfPoints(adjustment) && rule.as() == As.PAYMENT;
        assertEquals(pays ? Kind.PAYMENT : Kind.DISCOUNT, adjustment.kind(), adjustment.id());
    }
}
