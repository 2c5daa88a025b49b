package dev.regulars.loyalty.decision.seeded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.Adjustment.Kind;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.LineFlag;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What holds of the sums of one quote. */
final class SumLaws {
    private SumLaws() {}

    static void partsAddUp(Decided decided) {
        var quote = decided.quote();
        var taken = quote.before().minus(quote.after());
        var redeem = quote.redeem();
        var offers = sum(quote.offers().stream().map(OfferDecision::amount).toList());
        assertEquals(decided.sold().basket().total(), quote.before());
        assertEquals(taken, sum(quote.adjustments().stream().map(Adjustment::amount).toList()));
        assertEquals(taken, sum(quote.lines().stream().map(QuotedLine::off).toList()));
        assertEquals(taken, redeem == null ? offers : offers.plus(redeem.amount()));
        assertEquals(quote.bonus(), quote.lines().stream().mapToLong(QuotedLine::bonus).sum());
        for (var line : quote.lines()) {
            assertEquals(line.off(), off(decided, a -> a.line().equals(line.id())), line.id());
        }
    }

    static void nothingIsBelowZero(Decided decided) {
        var back = Money.zero(Dice.EUR);
        for (var line : decided.quote().lines()) {
            var bought = bought(decided, line);
            back = bought.isReturn() ? back.plus(bought.amount()) : back;
            assertTrue(!line.discount().isNegative(), line.id());
            assertTrue(line.off().isZero() || atMost(line.off(), bought.amount()), line.id());
            assertTrue(bought.isReturn() || line.bonus() >= 0, line.id());
        }
        assertTrue(atMost(back, decided.quote().after()));
    }

    static void nothingIsTouchedThatMayNotBe(Decided decided) {
        for (var line : decided.quote().lines()) {
            var bought = bought(decided, line);
            boolean goods = !bought.is(LineFlag.DEPOSIT) && !bought.is(LineFlag.GIFT_CARD);
            boolean cut = goods && !bought.isReturn() && !bought.is(LineFlag.NO_DISCOUNT);
            if (!cut || isForbidden(decided, bought, Ban.DISCOUNT)) {
                assertTrue(line.discount().isZero(), line.id());
            }
            assertTrue(keepsLowestPrice(bought, line.discount()), line.id());
            if (!goods || bought.is(LineFlag.NO_BONUS) || isForbidden(decided, bought, Ban.EARN)) {
                assertEquals(0, line.bonus(), line.id());
            }
            if (!goods || isForbidden(decided, bought, Ban.BONUS_PAYMENT)) {
                assertNull(line.spent(), line.id());
            }
        }
    }

    /** The tax of each rate can be computed from what its lines cost, and from what was taken. */
    static void taxPartsAddUp(Decided decided) {
        var parts = new TreeMap<String, Money>();
        var whole = new TreeMap<String, Money>();
        for (var line : decided.quote().lines()) {
            var bought = bought(decided, line);
            add(parts, bought.taxCode(), bought.amount());
            add(whole, bought.taxCode(), bought.amount().minus(line.off()));
        }
        for (var taken : decided.quote().adjustments()) {
            var of = decided.sold().basket().line(taken.line()).orElseThrow();
            assertEquals(of.taxCode(), taken.taxCode(), taken.id());
            add(parts, taken.taxCode(), taken.amount().negated());
        }
        assertEquals(whole, parts);
        assertEquals(decided.quote().after(), sum(parts.values()));
        // What points pay as a payment does not lower what is taxed.
        assertEquals(
                sum(decided.quote().lines().stream().map(PointLaws::paidByPoints).toList()),
                off(decided, a -> a.kind() == Kind.PAYMENT || PointLaws.isOfPoints(a)));
    }

    private static Money off(Decided decided, Predicate<Adjustment> which) {
        return sum(
                decided.quote().adjustments().stream()
                        .filter(which)
                        .map(Adjustment::amount)
                        .toList());
    }

    static boolean isForbidden(Decided decided, Line line, Ban ban) {
        var country = decided.sold().context().country();
        return decided.sold().programme().legal().stream()
                .filter(rule -> rule.country().equals(country) && rule.no().contains(ban))
                .anyMatch(rule -> rule.category().equals(line.category()));
    }

    static boolean keepsLowestPrice(Line bought, Money off) {
        var lowest = bought.lowestPrice();
        return lowest == null
                || off.isZero()
                || atMost(
                        lowest.times(bought.quantity(), RoundingMode.HALF_UP),
                        bought.amount().minus(off));
    }

    static Line bought(Decided decided, QuotedLine line) {
        return decided.sold().basket().line(line.id()).orElseThrow();
    }

    static boolean atMost(Money one, Money other) {
        return one.compareTo(other) <= 0;
    }

    static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.zero(Dice.EUR), Money::plus);
    }

    private static void add(Map<String, Money> sums, String key, Money amount) {
        sums.merge(key, amount, Money::plus);
    }
}
