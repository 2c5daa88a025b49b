package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.wire.Wire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A programme, a member, a till, a basket, and what comes back of it later, as a value that can be
 * written down and read again.
 *
 * @param seed it was made from, whatever became of it since
 * @param points what the member was given and has spent until now
 * @param refunds of bought lines, one after the other
 */
record SeededCase(
        Currency currency,
        long seed,
        CheckedProgramme programme,
        Facts facts,
        List<Entry> points,
        Basket basket,
        QuoteContext context,
        List<Part> refunds) {

    /** So many cases after each other have the same programme. */
    static final int OF_ONE_PROGRAMME = 200;

    /** What comes back of one line. */
    record Part(String line, BigDecimal quantity) {}

    SeededCase {
        points = List.copyOf(points);
        refunds = List.copyOf(refunds);
    }

    static SeededCase of(long seed) {
        return of(seed, programme(seed));
    }

    static CheckedProgramme programme(long seed) {
        return AnyProgramme.of(new Dice(Math.floorDiv(seed, OF_ONE_PROGRAMME)));
    }

    static SeededCase of(long seed, CheckedProgramme programme) {
        var dice = new Dice(~seed);
        var basket = AnyBasket.of(dice);
        var today = AnyPeriod.day(dice);
        var points = AnyPoints.of(today, dice);
        long spendable = Ledger.of(points).on(today).spendable();
        var facts = new AnyMember(programme, today, dice).facts(spendable);
        var context = new AnyContext(programme, dice).on(today);
        return new SeededCase(
                Dice.EUR, seed, programme, facts, points, basket, context, refunds(basket, dice));
    }

    static SeededCase read(String json) {
        return Wire.read(Wire.parse(json), SeededCase.class, Dice.EUR);
    }

    String json() {
        return Wire.write(this);
    }

    /** Where the member's points stand before the sale. */
    Balance balance() {
        return Ledger.of(points).on(context.date());
    }

    /** The same with its lines the other way round. */
    Basket turned() {
        return new Basket(currency, basket.lines().reversed());
    }

    /** The same with facts that tell its points, and refunds of lines that it has. */
    SeededCase consistent() {
        var bought = basket.lines().stream().map(Line::id).collect(Collectors.toSet());
        var back = refunds.stream().filter(part -> bought.contains(part.line())).toList();
        var told = factsWith(facts, points, context.date());
        return new SeededCase(currency, seed, programme, told, points, basket, context, back);
    }

    /** The same facts with points, of which they tell what can be spent on a day. */
    static Facts factsWith(Facts f, List<Entry> points, LocalDate day) {
        return new Facts(
                f.tier(),
                f.enrolledOn(),
                f.birthday(),
                f.segments(),
                f.windows(),
                Ledger.of(points).on(day).spendable(),
                f.redemptions(),
                f.assurance(),
                f.profiling(),
                f.marketing(),
                f.traits());
    }

    private static List<Part> refunds(Basket basket, Dice dice) {
        var refunds = new ArrayList<Part>();
        for (var line : basket.lines()) {
            for (int i = dice.below(4); i > 0 && !line.isReturn(); i--) {
                var hundredths = BigDecimal.valueOf(dice.from(1, 100), 2);
                refunds.add(new Part(line.id(), line.quantity().multiply(hundredths)));
            }
        }
        return refunds;
    }
}
