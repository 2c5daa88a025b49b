package dev.regulars.loyalty.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import dev.regulars.loyalty.refund.RefundCalculator;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tax of each rate can be computed from what its lines pay, before and after. */
class TaxTest {
    private static final BigDecimal FOOD = new BigDecimal("0.15");
    private static final BigDecimal GOODS = new BigDecimal("0.25");
    private static final String OFFERS =
            """
            - { id: basket, give: { percent: 15, of: basket } }
            - { id: voucher, give: { amount: '5.00', of: basket } }
            - { id: cheese, give: { percent: 20, of: 'category:cheese' } }
            """;

    private final Basket basket =
            new Basket(
                    Till.EUR,
                    List.of(
                            line("1", "bun pastry 3 9.99", FOOD),
                            line("2", "gouda cheese 0.452kg 9.76", FOOD),
                            line("3", "soap household 2 7.35", GOODS),
                            line("4", "candle household 1 0.01", GOODS)));

    @Test
    void discountOnEachRateIsWhatItsLinesWereGiven() {
        var till = new Till(SampleProgramme.withOffers(OFFERS));
        var quote = till.quote(till.member().facts(), basket);
        var before = byRate(basket.lines().stream().map(l -> paid(l, l.amount())).toList());
        var after = byRate(Paid.of(basket, quote));
        var off = new TreeMap<BigDecimal, Money>();
        quote.adjustments().forEach(a -> off.merge(rate(a.line()), a.amount(), Money::plus));
        assertEquals(Money.of("19.75", Till.EUR), before.get(FOOD));
        assertEquals(Money.of("7.36", Till.EUR), before.get(GOODS));
        for (var rate : List.of(FOOD, GOODS)) {
            assertEquals(before.get(rate).minus(off.get(rate)), after.get(rate));
            assertTrue(tax(after, rate).compareTo(tax(before, rate)) < 0);
        }
        assertEquals(quote.after(), after.get(FOOD).plus(after.get(GOODS)));
    }

    @Test
    void refundsGiveBackTheTaxOfEachRateToTheCent() {
        var till = new Till(SampleProgramme.withOffers(OFFERS));
        var paid = Paid.of(basket, till.quote(till.member().facts(), basket));
        var back = new ArrayList<RefundedLine>();
        var before = new HashMap<String, BigDecimal>();
        var calculator = new RefundCalculator(Till.EUR, paid);
        for (var part : List.of(Map.of("1", BigDecimal.ONE), Map.of("2", new BigDecimal("0.1")))) {
            back.addAll(calculator.refund(before, part).lines());
            part.forEach((line, quantity) -> before.merge(line, quantity, BigDecimal::add));
        }
        back.addAll(calculator.rest(before).lines());
        var returned = new TreeMap<BigDecimal, Money>();
        back.forEach(l -> returned.merge(rate(l.line()), l.paidBack(), Money::plus));
        var charged = byRate(paid);
        assertEquals(charged, returned);
        for (var rate : List.of(FOOD, GOODS)) {
            assertEquals(tax(charged, rate), tax(returned, rate));
        }
    }

    /** Of prices with their tax, once for each rate, halves rounded up. */
    private static Money tax(Map<BigDecimal, Money> paid, BigDecimal rate) {
        var gross = paid.get(rate);
        var share = rate.divide(BigDecimal.ONE.add(rate), 20, RoundingMode.HALF_UP);
        return gross.times(share, RoundingMode.HALF_UP);
    }

    private Map<BigDecimal, Money> byRate(List<PaidLine> lines) {
        var paid = new TreeMap<BigDecimal, Money>();
        lines.forEach(line -> paid.merge(rate(line.id()), line.paid(), Money::plus));
        return paid;
    }

    private BigDecimal rate(String line) {
        return basket.line(line).orElseThrow().taxRate();
    }

    private static PaidLine paid(Line line, Money amount) {
        return new PaidLine(line.id(), line.quantity(), amount, 0);
    }

    private static Line line(String id, String text, BigDecimal rate) {
        var line = Till.line(id, text);
        return new Line(
                id,
                line.sku(),
                line.name(),
                line.category(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.amount(),
                line.taxCode(),
                rate,
                true,
                line.discounts(),
                line.flags(),
                line.lowestPrice(),
                line.returnOf());
    }
}
