package dev.regulars.loyalty.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.LineFlag;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for any programme and any basket; a case that fails names its seed. */
class AnyQuoteTest {
    private static final int CASES = Integer.getInteger("regulars.cases", 4_000);
    private static final long FIRST = Long.getLong("regulars.seed", 1);

    /** A case with its quote. */
    private record Sold(
            AnyCase any, CheckedProgramme programme, Basket basket, Facts facts, Quote quote) {
        Quote again(CheckedProgramme other, Basket lines) {
            return new Till(other).quote(facts, lines);
        }
    }

    private interface Law {
        void holds(Sold sold, String seed);
    }

    @Test
    void partsAddUpToTheWhole() {
        forAny((sold, seed) -> {
            var taken = sold.quote.before().minus(sold.quote.after());
            assertEquals(sold.basket.total(), sold.quote.before(), seed);
            assertEquals(
                    taken,
                    sum(sold.quote.adjustments().stream().map(Adjustment::amount).toList()),
                    seed);
            assertEquals(
                    taken,
                    sum(sold.quote.lines().stream().map(QuotedLine::discount).toList()),
                    seed);
            assertEquals(
                    taken,
                    sum(sold.quote.offers().stream().map(OfferDecision::amount).toList()),
                    seed);
            assertEquals(
                    sold.quote.bonus(),
                    sold.quote.lines().stream().mapToLong(QuotedLine::bonus).sum(),
                    seed);
        });
    }

    @Test
    void noLineCostsLessThanNothingAndNoneIsTouchedThatMayNotBe() {
        forAny((sold, seed) -> {
            for (var line : sold.quote.lines()) {
                var bought = sold.basket.line(line.id()).orElseThrow();
                assertTrue(!line.discount().isNegative(), seed);
                if (mayNotBeDiscounted(bought)) {
                    assertTrue(line.discount().isZero(), seed);
                } else {
                    assertTrue(line.discount().compareTo(bought.amount()) <= 0, seed);
                    assertTrue(keepsLowestPrice(bought, line), seed);
                }
                if (bought.is(LineFlag.NO_BONUS) || bought.is(LineFlag.DEPOSIT)) {
                    assertEquals(0, line.bonus(), seed);
                }
            }
        });
    }

    @Test
    void orderOfTheLinesDecidesNothing() {
        forAny((sold, seed) -> {
            var other = sold.again(sold.programme, sold.any.shuffled(sold.basket));
            assertEquals(sold.quote.after(), other.after(), seed);
            assertEquals(sold.quote.bonus(), other.bonus(), seed);
            assertEquals(sold.quote.offers(), other.offers(), seed);
            assertEquals(byId(sold.quote), byId(other), seed);
        });
    }

    @Test
    void quotingTwiceAndAtHeadOfficeGivesTheSame() {
        forAny((sold, seed) -> {
            assertEquals(sold.quote, sold.again(sold.programme, sold.basket), seed);
            var received = CheckedProgramme.read(sold.programme.bytes());
            assertEquals(sold.quote, sold.again(received, sold.basket), seed);
        });
    }

    @Test
    void nobodyPaysMoreBecauseAnOfferWasAdded() {
        forAny((sold, seed) -> {
            var more = sold.again(sold.any.withOneMore(sold.programme), sold.basket);
            assertTrue(
                    more.after().compareTo(sold.quote.after()) <= 0,
                    seed + ": " + sold.quote.after() + " became " + more.after());
        });
    }

    @Test
    void everyOfferHasItsDecisionAndItsSentence() {
        var english = new Explanations(Locale.ENGLISH);
        forAny((sold, seed) -> {
            assertEquals(sold.programme.offers().size(), sold.quote.offers().size(), seed);
            for (var decision : sold.quote.offers()) {
                boolean cuts =
                        sold.programme.offer(decision.id()).orElseThrow().give()
                                instanceof Benefit.Cut;
                assertEquals(cuts && decision.applied(), decision.amount().isPositive(), seed);
                assertNotEquals(
                        decision.reason().code(),
                        english.sentence(decision.reason(), Till.EUR).toLowerCase(Locale.ROOT),
                        seed);
            }
        });
    }

    @Test
    void exclusiveOfferStandsAlone() {
        forAny((sold, seed) -> {
            var applied =
                    sold.programme.offers().stream()
                            .filter(o -> Till.decision(sold.quote, o.id()).applied())
                            .toList();
            assertTrue(applied.size() < 2 || applied.stream().noneMatch(o -> o.exclusive()), seed);
        });
    }

    private static void forAny(Law law) {
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            var any = new AnyCase(seed);
            var programme = any.programme();
            var basket = any.basket();
            var till = new Till(programme);
            var facts = till.member().tier(any.tier()).facts();
            var quote = till.quote(facts, basket);
            law.holds(new Sold(any, programme, basket, facts, quote), "seed " + seed);
        }
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(Till.EUR), Money::plus);
    }

    private static boolean keepsLowestPrice(Line bought, QuotedLine line) {
        var lowest = bought.lowestPrice();
        return lowest == null
                || line.discount().isZero()
                || bought.amount()
                                .minus(line.discount())
                                .compareTo(lowest.times(bought.quantity(), RoundingMode.HALF_UP))
                        >= 0;
    }

    private static boolean mayNotBeDiscounted(Line line) {
        return line.isReturn()
                || line.is(LineFlag.NO_DISCOUNT)
                || line.is(LineFlag.DEPOSIT)
                || line.is(LineFlag.GIFT_CARD)
                || "wine".equals(line.category());
    }

    private static java.util.Map<String, QuotedLine> byId(Quote quote) {
        return quote.lines().stream()
                .collect(Collectors.toMap(QuotedLine::id, Function.identity()));
    }
}
