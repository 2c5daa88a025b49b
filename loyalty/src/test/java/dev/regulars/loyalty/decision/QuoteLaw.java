package dev.regulars.loyalty.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.refund.RefundCalculator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds whatever is sold to whomever. */
enum QuoteLaw {
    PARTS_ADD_UP {
        @Override
        void check(Decided decided) {
            var quote = decided.quote();
            var taken = quote.before().minus(quote.after());
            assertEquals(decided.sold().basket().total(), quote.before());
            assertEquals(taken, sum(quote.adjustments().stream().map(Adjustment::amount).toList()));
            assertEquals(taken, sum(quote.lines().stream().map(QuotedLine::discount).toList()));
            assertEquals(taken, sum(quote.offers().stream().map(OfferDecision::amount).toList()));
            assertEquals(quote.bonus(), quote.lines().stream().mapToLong(QuotedLine::bonus).sum());
        }
    },
    NOTHING_IS_BELOW_ZERO {
        @Override
        void check(Decided decided) {
            for (var line : decided.quote().lines()) {
                var bought = decided.sold().basket().line(line.id()).orElseThrow();
                assertTrue(!line.discount().isNegative(), line.id());
                assertTrue(
                        line.discount().isZero() || line.discount().compareTo(bought.amount()) <= 0,
                        line.id());
                assertTrue(bought.isReturn() || line.bonus() >= 0, line.id());
            }
        }
    },
    ORDER_OF_LINES_DECIDES_NOTHING {
        @Override
        void check(Decided decided) {
            var context = decided.quote().context();
            var sold = decided.sold();
            var turned = decided.till().quote(sold.facts(), sold.turned(), context);
            assertEquals(decided.quote().offers(), turned.offers());
            assertEquals(byId(decided.quote()), byId(turned));
        }
    },
    TILL_AND_HEAD_OFFICE_SAY_THE_SAME {
        @Override
        void check(Decided decided) {
            var context = decided.quote().context();
            var sold = decided.sold();
            assertEquals(
                    decided.quote(), decided.office().quote(sold.facts(), sold.basket(), context));
        }
    },
    QUOTING_TWICE_CHANGES_NOTHING {
        @Override
        void check(Decided decided) {
            assertEquals(decided.quote(), again(decided, decided.sold().facts()));
        }
    },
    PARTIAL_REFUNDS_END_AT_THE_FULL_ONE {
        @Override
        void check(Decided decided) {
            var paid = Paid.of(decided.sold().basket(), decided.quote());
            var calculator = new RefundCalculator(Till.EUR, paid);
            var back = new ArrayList<RefundedLine>();
            var before = new HashMap<String, BigDecimal>();
            for (var part : decided.sold().refunds()) {
                var now = calculator.refund(before, Map.of(part.line(), part.quantity())).lines();
                now.forEach(l -> before.merge(l.line(), l.quantity(), BigDecimal::add));
                back.addAll(now);
            }
            back.addAll(calculator.rest(before).lines());
            assertTrue(back.stream().noneMatch(l -> l.paidBack().isNegative()));
            assertEquals(
                    sum(paid.stream().filter(QuoteLaw::bought).map(PaidLine::paid).toList()),
                    sum(back.stream().map(RefundedLine::paidBack).toList()));
            assertEquals(
                    paid.stream().filter(QuoteLaw::bought).mapToLong(PaidLine::bonus).sum(),
                    back.stream().mapToLong(RefundedLine::bonusTaken).sum());
        }
    },
    NO_OFFER_GOES_BEYOND_ITS_LIMIT {
        @Override
        void check(Decided decided) {
            var facts = decided.sold().facts();
            var quote = decided.quote();
            var uses = new HashMap<String, Integer>();
            for (int sale = 0; sale < 3; sale++) {
                var applied = applied(quote);
                applied.forEach(offer -> uses.merge(offer, 1, Integer::sum));
                facts = facts.using(applied, quote.context().date());
                quote = again(decided, facts);
            }
            for (var offer : decided.sold().programme().offers()) {
                var limit = offer.limit();
                int used = uses.getOrDefault(offer.id(), 0);
                assertTrue(limit == null || used <= limit.uses(), offer.id());
            }
        }
    };

    /** Throws an {@link AssertionError} where it is broken. */
    abstract void check(Decided decided);

    private static Quote again(Decided decided, Facts facts) {
        return decided.till().quote(facts, decided.sold().basket(), decided.quote().context());
    }

    private static List<String> applied(Quote quote) {
        return quote.offers().stream()
                .filter(OfferDecision::applied)
                .map(OfferDecision::id)
                .toList();
    }

    private static boolean bought(PaidLine line) {
        return line.quantity().signum() > 0;
    }

    private static Map<String, QuotedLine> byId(Quote quote) {
        return quote.lines().stream()
                .collect(Collectors.toMap(QuotedLine::id, Function.identity()));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(Till.EUR), Money::plus);
    }
}
