package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.bonus.Earning;
import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sale.Basket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a basket gets. Everything that depends only on the programme is done once, when the
 * engine is made for a version of it; after that it is pure, the same at the till and at head
 * office, and safe for use by many threads.
 */
public final class OfferEngine {
    private final CheckedProgramme programme;
    private final Currency currency;
    private final Money nothing;
    private final List<PlannedOffer> offers;
    private final List<PlannedOffer> inTurn;
    private final List<PlannedOffer> tried;
    private final Scopes scopes;
    private final Law law;
    private final Extras extras;
    private final Redeem redeem;

    public OfferEngine(CheckedProgramme programme) {
        this.programme = programme;
        currency = programme.defaults().currency();
        nothing = Money.zero(currency);
        var experiments = new Experiments(programme);
        var conditions = new Conditions(currency);
        scopes = new Scopes(programme, conditions);
        offers =
                IntStream.range(0, programme.offers().size())
                        .mapToObj(i ->
                                new PlannedOffer(programme, i, experiments, conditions, scopes))
                        .toList();
        inTurn = offers.stream().sorted(Comparator.comparingInt(PlannedOffer::turn)).toList();
        tried = offers.stream().filter(PlannedOffer::isTried).toList();
        law = new Law(programme.legal(), scopes);
        redeem = new Redeem(programme.redeem());
        extras = new Extras(new Earning(programme.bonus()));
    }

    /**
     * The decision for a basket. A rule that cannot be judged does not apply; nothing that a rule
     * asks makes this fail.
     *
     * @param facts of the member; absent where nobody is known
     */
    public Quote quote(@Nullable Facts facts, Basket basket, QuoteContext context) {
        var lines = new SaleLines(basket, law.in(context.country()), scopes, favourite(facts));
        var answer = new Answer(programme, basket, lines, context);
        if (facts == null) {
            return nothing(answer, lines, basket, Why.NOT_A_MEMBER);
        }
        if (!basket.currency().equals(currency)) {
            var reason = Why.otherCurrency(currency.getCurrencyCode());
            return nothing(answer, lines, basket, reason);
        }
        return decided(Case.of(facts, context, lines), answer);
    }

    /** What the basket would get if its customer joined now and agreed to the terms alone. */
    public Quote ifJoined(Basket basket, QuoteContext context) {
        return quote(Newcomer.facts(programme, context.date()), basket, context);
    }

    /**
     * What a sale earns as it was charged, by line id: where the POS charged something else than
     * was quoted, and where a sale without a member is counted for one who claims it later.
     *
     * @param tier of the member; unknown tiers earn as one without a multiplier
     * @param favourite the member's favourite category, if it is known
     * @param discounts what was taken off each line in the end, or paid by points, by line id;
     *     absent is nothing
     * @param applied the offers of the quote that applied, by id: those that give points count
     */
    public Map<String, Long> points(
            String tier,
            @Nullable String favourite,
            Basket charged,
            Map<String, Money> discounts,
            String country,
            Set<String> applied) {
        var lines = new SaleLines(charged, law.in(country), scopes, favourite);
        var off = new long[lines.count()];
        for (int i = 0; i < off.length; i++) {
            var discount = discounts.get(lines.line(i).id());
            off[i] = discount == null ? 0 : discount.minor();
        }
        boolean counts = charged.currency().equals(currency);
        var with = offers.stream().filter(o -> applied.contains(o.offer().id())).toList();
        var points =
                counts
                        ? extras.points(tier, with, lines, lines.earning(off))
                        : new long[off.length];
        var byLine = new HashMap<String, Long>();
        for (int i = 0; i < off.length; i++) {
            byLine.put(lines.line(i).id(), points[i]);
        }
        return byLine;
    }

    private static @Nullable String favourite(@Nullable Facts facts) {
        return facts == null ? null : facts.traits().favourite();
    }

    private Quote decided(Case sale, Answer answer) {
        var reasons = new Reason[offers.size()];
        var eligible = new ArrayList<PlannedOffer>(offers.size());
        for (var offer : inTurn) {
            var reason = offer.whyNot(sale);
            reasons[offer.place()] = reason;
            if (reason == null) {
                eligible.add(offer);
            }
        }
        var stack = Affordable.best(eligible, sale, reasons);
        var discounts = stack.discounts(sale.lines().count());
        var redeemed = redeem.of(sale, discounts);
        var paid = sale.lines().earning(redeemed.with(discounts));
        var points = extras.points(sale.facts().tier(), stack.chosen(), sale.lines(), paid);
        var counting = Experiments.counting(tried, sale, reasons);
        return answer.quote(
                stack, discounts, decisions(stack, reasons), points, counting, redeemed);
    }

    private List<OfferDecision> decisions(Stack stack, @Nullable Reason[] reasons) {
        var given = stack.byPlace(offers.size());
        var decisions = new OfferDecision[offers.size()];
        for (var offer : offers) {
            var one = given[offer.place()];
            if (one == null) {
                var reason = reasons[offer.place()];
                decisions[offer.place()] =
                        refused(offer, reason == null ? stack.whyNot(offer) : reason);
            } else if (offer.cuts() && one.total() == 0) {
                decisions[offer.place()] = refused(offer, Why.NOTHING_LEFT);
            } else {
                decisions[offer.place()] = applied(offer, one.total());
            }
        }
        return List.of(decisions);
    }

    private OfferDecision applied(PlannedOffer offer, long minor) {
        var amount = minor == 0 ? nothing : new Money(minor, currency);
        return new OfferDecision(offer.offer().id(), true, amount, offer.applied());
    }

    private OfferDecision refused(PlannedOffer offer, Reason why) {
        return new OfferDecision(offer.offer().id(), false, nothing, why);
    }

    private Quote nothing(Answer answer, SaleLines lines, Basket basket, Reason why) {
        var zero = Money.zero(basket.currency());
        Function<PlannedOffer, OfferDecision> refused =
                offer -> new OfferDecision(offer.offer().id(), false, zero, why);
        return answer.quote(
                Stack.EMPTY,
                new long[lines.count()],
                offers.stream().map(refused).toList(),
                new long[lines.count()],
                List.of(),
                Redeemed.nothing(null));
    }
}
