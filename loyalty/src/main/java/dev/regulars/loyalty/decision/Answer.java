package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.ArmOfMember;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sale.Basket;
import java.util.ArrayList;
import java.util.List;

/** Writes down what was decided, line by line in the POS's order. */
final class Answer {
    private final CheckedProgramme programme;
    private final Basket basket;
    private final SaleLines lines;
    private final QuoteContext context;
    private final Money nothing;

    Answer(CheckedProgramme programme, Basket basket, SaleLines lines, QuoteContext context) {
        this.programme = programme;
        this.basket = basket;
        this.lines = lines;
        this.context = context;
        nothing = Money.zero(basket.currency());
    }

    /**
     * @param discounts what all offers together take off each line, in the order of {@link
     *     SaleLines}
     * @param points by line, in the same order
     */
    Quote quote(
            Stack stack,
            long[] discounts,
            List<OfferDecision> decisions,
            long[] points,
            List<ArmOfMember> experiments,
            Redeemed redeemed) {
        var before = basket.total();
        var offers = new LineOffers(stack, lines.count());
        return new Quote(
                basket.currency(),
                programme.programme(),
                programme.version(),
                before,
                before.minus(money(stack.total() + sum(redeemed.cut()))),
                lines(offers, discounts, points, redeemed),
                decisions,
                adjustments(stack, offers.total(), redeemed),
                sum(points),
                context,
                experiments,
                redeemed.told());
    }

    private List<QuotedLine> lines(
            LineOffers offers, long[] discounts, long[] points, Redeemed redeemed) {
        var quoted = new QuotedLine[lines.count()];
        for (int i = 0; i < quoted.length; i++) {
            quoted[lines.placeInBasket(i)] =
                    new QuotedLine(
                            lines.line(i).id(),
                            money(discounts[i]),
                            offers.of(i),
                            points[i],
                            redeemed.of(i, basket.currency()));
        }
        return List.of(quoted);
    }

    private List<Adjustment> adjustments(Stack stack, int cuts, Redeemed redeemed) {
        var adjustments = new ArrayList<Adjustment>(cuts + redeemed.cut().length);
        for (var given : stack.given()) {
            if (given.total() > 0) {
                add(given, adjustments);
            }
        }
        redeemed.addTo(adjustments, lines, context.language());
        return adjustments;
    }

    private void add(Given given, List<Adjustment> adjustments) {
        var text = given.offer().text(context.language());
        for (int i = 0; i < given.cut().length; i++) {
            if (given.cut()[i] > 0) {
                adjustments.add(adjustment(given, i, text));
            }
        }
    }

    private Adjustment adjustment(Given given, int index, String text) {
        var line = lines.line(given.lines()[index]);
        var offer = given.offer().offer().id();
        return new Adjustment(
                offer,
                line.id(),
                money(given.cut()[index]),
                line.taxCode(),
                Adjustment.Kind.DISCOUNT,
                text);
    }

    private Money money(long minor) {
        return minor == 0 ? nothing : new Money(minor, basket.currency());
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }
}
