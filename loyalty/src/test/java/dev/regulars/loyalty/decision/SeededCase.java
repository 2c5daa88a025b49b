package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.wire.Wire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A programme, a member, a basket, and what comes back of it later, as a value that can be written
 * down and read again.
 *
 * @param seed it was made from, whatever became of it since
 * @param refunds of bought lines, one after the other
 */
record SeededCase(
        Currency currency,
        long seed,
        CheckedProgramme programme,
        Facts facts,
        Basket basket,
        List<Part> refunds) {

    /** So many cases after each other have the same programme. */
    static final int OF_ONE_PROGRAMME = 20;

    /** What comes back of one line. */
    record Part(String line, BigDecimal quantity) {}

    SeededCase {
        refunds = List.copyOf(refunds);
    }

    static SeededCase of(long seed) {
        return of(seed, programme(seed));
    }

    static CheckedProgramme programme(long seed) {
        return new AnyCase(Math.floorDiv(seed, OF_ONE_PROGRAMME)).programme();
    }

    static SeededCase of(long seed, CheckedProgramme programme) {
        var any = new AnyCase(~seed);
        var basket = any.basket();
        var facts = new Till(programme).member().tier(any.tier()).facts();
        var random = new Random(seed);
        return new SeededCase(Till.EUR, seed, programme, facts, basket, refunds(basket, random));
    }

    static SeededCase read(String json) {
        return Wire.read(Wire.parse(json), SeededCase.class, Till.EUR);
    }

    String json() {
        return Wire.write(this);
    }

    /** The same with its lines the other way round. */
    Basket turned() {
        return new Basket(currency, basket.lines().reversed());
    }

    /** Each a little smaller: without an offer, a line or a refund, or with a smaller number. */
    Stream<SeededCase> smaller() {
        var lines = basket.lines();
        var withoutRefund = places(refunds).map(i -> with(without(refunds, i)));
        var withoutOffer =
                places(programme.offers()).map(i -> withOffers(without(programme.offers(), i)));
        var withoutLine = places(lines).map(i -> withLines(without(lines, i)));
        var lower =
                places(lines)
                        .flatMap(i -> lower(lines.get(i)).map(l -> withLines(set(lines, i, l))));
        return Stream.of(withoutOffer, withoutLine, withoutRefund, lower).flatMap(s -> s);
    }

    private SeededCase withOffers(List<Offer> offers) {
        return new SeededCase(currency, seed, AnyCase.with(offers), facts, basket, refunds);
    }

    private SeededCase withLines(List<Line> lines) {
        var left = lines.stream().map(Line::id).toList();
        var back = refunds.stream().filter(part -> left.contains(part.line())).toList();
        return new SeededCase(currency, seed, programme, facts, new Basket(currency, lines), back);
    }

    private SeededCase with(List<Part> back) {
        return new SeededCase(currency, seed, programme, facts, basket, back);
    }

    private static Stream<Line> lower(Line line) {
        var half = new Money(line.amount().minor() / 2, line.amount().currency());
        var one = BigDecimal.valueOf(line.quantity().signum());
        return Stream.of(
                        copy(line, line.quantity(), half, false),
                        copy(line, one, line.amount(), false),
                        copy(line, line.quantity(), line.amount(), true))
                .filter(lower -> !lower.equals(line));
    }

    private static Line copy(Line of, BigDecimal quantity, Money amount, boolean plain) {
        return new Line(
                of.id(),
                of.sku(),
                of.name(),
                of.category(),
                quantity,
                of.unit(),
                of.unitPrice(),
                amount,
                of.taxCode(),
                of.taxRate(),
                of.taxIncluded(),
                of.discounts(),
                plain ? Set.of() : of.flags(),
                plain ? null : of.lowestPrice(),
                of.returnOf());
    }

    private static List<Part> refunds(Basket basket, Random random) {
        var refunds = new ArrayList<Part>();
        for (var line : basket.lines()) {
            for (int i = random.nextInt(4); i > 0 && !line.isReturn(); i--) {
                var hundredths = BigDecimal.valueOf(random.nextInt(1, 101), 2);
                refunds.add(new Part(line.id(), line.quantity().multiply(hundredths)));
            }
        }
        return refunds;
    }

    private static Stream<Integer> places(List<?> list) {
        return IntStream.range(0, list.size()).boxed();
    }

    private static <T> List<T> without(List<T> list, int place) {
        var fewer = new ArrayList<>(list);
        fewer.remove(place);
        return fewer;
    }

    private static <T> List<T> set(List<T> list, int place, T other) {
        var changed = new ArrayList<>(list);
        changed.set(place, other);
        return changed;
    }
}
