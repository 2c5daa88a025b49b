package dev.regulars.agent.checkout;

import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.programme.InForce;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.programme.Speech;
import dev.regulars.loyalty.explanation.IfJoined;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Mode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the engine what a basket gets. */
final class Adviser {
    private final Programmes programmes;
    private final Speech speech;
    private final Shop shop;
    private static final Duration PATIENCE = Duration.ofMillis(80);

    private final SpentRights rights;
    private final LentRights lent;
    private final CodesShown codes;

    Adviser(
            Programmes programmes,
            Speech speech,
            Shop shop,
            SpentRights rights,
            LentRights lent,
            CodesShown codes) {
        this.programmes = programmes;
        this.speech = speech;
        this.shop = shop;
        this.rights = rights;
        this.lent = lent;
        this.codes = codes;
    }

    /** What a checkout gets now, for this member or for nobody. */
    Advice advise(Checkout checkout, @Nullable KnownMember member) {
        var basket = checkout.basket();
        return programmes
                .inForce()
                .map(p -> advise(p, checkout, member))
                .orElseGet(() -> withoutProgramme(basket, member));
    }

    private Advice withoutProgramme(Basket basket, @Nullable KnownMember member) {
        var quote = untouched(basket, member);
        return member == null ? unknown(quote, null) : advice(quote, member, member.facts());
    }

    private Advice advise(InForce programme, Checkout checkout, @Nullable KnownMember member) {
        var basket = checkout.basket();
        if (member == null) {
            var newcomer = rights.ofNewcomer(programme.programme(), checkout.posSaleId());
            var quote = programme.engine().quote(null, basket, context(null, newcomer));
            return unknown(quote, ifJoined(programme, basket, newcomer));
        }
        var rules = programme.programme();
        var sale = checkout.posSaleId();
        var shown = codes.byOffer(rules, checkout.codes());
        var held = lent.of(rules, sale, member.id(), shown, rights.online());
        var spent = rights.of(rules, sale, member.id(), shop.today(), held);
        var facts = held.added(spent.added(member.facts(), shop.today()));
        var context =
                context(member.id(), spent.rights()).redeeming(checkout.redeem()).showing(shown);
        return advice(programme.engine().quote(facts, basket, context), member, facts);
    }

    /** Whether head office was asked for something and did not answer yet. */
    boolean waits(Checkout checkout) {
        var advice = checkout.advice();
        return advice != null
                && advice.quote().offers().stream()
                        .anyMatch(o -> o.reason().code().equals(LentRights.PENDING));
    }

    /**
     * Asks head office for the rights that a sale waits for, and waits a little.
     *
     * @return whether there is an answer to decide by
     */
    boolean ask(Checkout checkout) {
        var programme = programmes.inForce();
        if (programme.isEmpty() || checkout.mode() != Mode.LIVE) {
            return false;
        }
        var missing = lent.missing(programme.get().programme(), checkout, codes);
        return lent.ask(missing, PATIENCE);
    }

    /** Gives back the rights that no open sale waits for or was promised. */
    void giveBackWhatNobodyWants() {
        programmes.inForce().ifPresent(p -> lent.giveBack(p.programme(), codes));
    }

    /** What the same basket would get if the customer joined now. */
    private @Nullable IfJoined ifJoined(InForce programme, Basket basket, TillRights newcomer) {
        var quote = programme.engine().ifJoined(basket, context(null, newcomer));
        return speech.now().ifJoined(quote).orElse(null);
    }

    private QuoteContext context(@Nullable MemberId member, TillRights spent) {
        var store = shop.store();
        return new QuoteContext(
                        member,
                        store.id(),
                        store.country(),
                        shop.today(),
                        shop.time(),
                        store.language(),
                        !shop.clockTrusted(),
                        spent)
                .stopping(programmes.stoppedOffers());
    }

    private static Advice unknown(Quote quote, @Nullable IfJoined ifJoined) {
        return new Advice(quote, null, null, null, 0, ifJoined, List.of());
    }

    private static Advice advice(Quote quote, KnownMember member, Facts facts) {
        return new Advice(
                quote,
                member.id(),
                member.account(),
                facts.withoutBirthday(),
                member.sheetRevision(),
                null,
                quote.redeem() == null ? List.of() : member.points().take(quote.redeem().points()));
    }

    /** Before head office has sent a programme nothing is given, and everything is written down. */
    private Quote untouched(Basket basket, @Nullable KnownMember member) {
        var total = basket.total();
        var zero = Money.zero(basket.currency());
        return new Quote(
                basket.currency(),
                "none",
                0,
                total,
                total,
                basket.lines().stream()
                        .map(line -> new QuotedLine(line.id(), zero, List.of(), 0, null))
                        .toList(),
                List.of(),
                List.of(),
                0,
                context(member == null ? null : member.id(), TillRights.OFFLINE),
                List.of(),
                null);
    }
}
