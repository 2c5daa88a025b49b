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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the engine what a basket gets. */
final class Adviser {
    private final Programmes programmes;
    private final Speech speech;
    private final Shop shop;
    private final SpentRights rights;

    Adviser(Programmes programmes, Speech speech, Shop shop, SpentRights rights) {
        this.programmes = programmes;
        this.speech = speech;
        this.shop = shop;
        this.rights = rights;
    }

    /** What this basket gets now, for this member or for nobody. */
    Advice advise(String posSaleId, Basket basket, @Nullable KnownMember member) {
        return programmes
                .inForce()
                .map(p -> advise(p, posSaleId, basket, member))
                .orElseGet(() -> advice(untouched(basket, member), member, null));
    }

    private Advice advise(
            InForce programme, String posSaleId, Basket basket, @Nullable KnownMember member) {
        if (member == null) {
            var newcomer = rights.ofNewcomer(programme.programme(), posSaleId);
            var quote = quote(programme, null, null, basket, newcomer);
            return advice(quote, null, ifJoined(programme, basket, newcomer));
        }
        var spent = rights.of(programme.programme(), posSaleId, member.id(), shop.today());
        var facts = spent.added(member.facts(), shop.today());
        return advice(quote(programme, member.id(), facts, basket, spent.rights()), member, null);
    }

    /** What the same basket would get if the customer joined now. */
    private @Nullable IfJoined ifJoined(InForce programme, Basket basket, TillRights newcomer) {
        var quote = programme.engine().ifJoined(basket, context(null, newcomer));
        return speech.now().ifJoined(quote).orElse(null);
    }

    private Quote quote(
            InForce programme,
            @Nullable MemberId member,
            @Nullable Facts facts,
            Basket basket,
            TillRights spent) {
        return programme.engine().quote(facts, basket, context(member, spent));
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
                spent);
    }

    private static Advice advice(
            Quote quote, @Nullable KnownMember member, @Nullable IfJoined ifJoined) {
        return member == null
                ? new Advice(quote, null, null, null, 0, ifJoined)
                : new Advice(
                        quote,
                        member.id(),
                        member.account(),
                        member.facts().withoutBirthday(),
                        member.sheetRevision(),
                        null);
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
