package dev.regulars.agent.checkout;

import dev.regulars.agent.checkout.CheckoutAnswer.Question;
import dev.regulars.agent.checkout.CheckoutAnswer.ToldOffer;
import dev.regulars.agent.checkout.CheckoutAnswer.ToldPoints;
import dev.regulars.agent.checkout.CheckoutAnswer.ToldReason;
import dev.regulars.agent.checkout.CheckoutAnswer.Worth;
import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Speech;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Redeeming;
import dev.regulars.loyalty.programme.RedeemRule;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Draws a checkout for the POS and the panel. */
final class Answers {
    private final Attending attending;
    private final MemberCards cards;
    private final Receipts receipts;
    private final Speech speech;
    private final Programmes programmes;
    private final CodesShown codes;

    Answers(
            Attending attending,
            MemberCards cards,
            Receipts receipts,
            Speech speech,
            Programmes programmes,
            CodesShown codes) {
        this.attending = attending;
        this.cards = cards;
        this.receipts = receipts;
        this.speech = speech;
        this.programmes = programmes;
        this.codes = codes;
    }

    CheckoutAnswer of(Checkout checkout) {
        var advice = Objects.requireNonNull(checkout.advice(), "a checkout is quoted first");
        var quote = advice.quote();
        var member = checkout.member() == null ? null : attending.known(checkout.member());
        return new CheckoutAnswer(
                checkout.posSaleId(),
                checkout.state().name().toLowerCase(Locale.ROOT),
                checkout.mode(),
                checkout.currency(),
                quote.before(),
                quote.after(),
                quote.programme(),
                quote.version(),
                quote.lines(),
                quote.offers().stream().map(offer -> told(offer, checkout.currency())).toList(),
                quote.adjustments(),
                quote.bonus(),
                member == null ? null : cards.of(member),
                question(checkout),
                advice.ifJoined(),
                member == null ? null : speech.now().nearestMiss(quote).orElse(null),
                say(advice, member),
                receipts.shown(checkout, advice),
                told(quote.redeem(), checkout.currency()),
                codes(checkout));
    }

    private List<ToldCode> codes(Checkout checkout) {
        return programmes
                .inForce()
                .map(p -> codes.told(p.programme(), checkout.codes(), speech.language()))
                .orElseGet(List::of);
    }

    private ToldOffer told(OfferDecision decision, Currency currency) {
        var reason = decision.reason();
        var text = speech.now().sentence(reason, currency);
        return new ToldOffer(
                decision.id(),
                programmes.offerName(decision.id(), speech.language()),
                decision.applied(),
                decision.amount(),
                new ToldReason(reason.code(), reason.values(), text));
    }

    private @Nullable ToldPoints told(@Nullable Redeeming redeem, Currency currency) {
        if (redeem == null) {
            return null;
        }
        var rule = programmes.inForce().map(p -> p.programme().redeem()).orElse(null);
        var whyNot = redeem.whyNot();
        return new ToldPoints(
                redeem.points(),
                redeem.amount(),
                redeem.most(),
                redeem.mostAmount(),
                redeem.minimum(),
                redeem.step(),
                rule == null ? null : new Worth(rule.per(), rule.worth()),
                rule == null ? List.of() : choices(rule, redeem.most()),
                whyNot == null ? null : speech.now().sentence(whyNot, currency));
    }

    /** All, and three, two and one quarter of it. */
    private static List<Worth> choices(RedeemRule rule, long most) {
        return LongStream.of(4, 3, 2, 1)
                .map(quarters -> rule.spendable(most / 4 * quarters + most % 4 * quarters / 4))
                .filter(points -> points > 0)
                .distinct()
                .mapToObj(points -> new Worth(points, rule.worthOf(points)))
                .toList();
    }

    private @Nullable Question question(Checkout checkout) {
        if (checkout.asked() == null || checkout.member() == null) {
            return null;
        }
        var keep = attending.known(checkout.member());
        var change = attending.known(checkout.asked());
        return new Question(
                "change-member",
                "Keep " + keep.called() + " or change to " + change.called() + "?",
                cards.of(keep),
                cards.of(change));
    }

    private @Nullable String say(Advice advice, @Nullable KnownMember member) {
        if (member == null) {
            return advice.ifJoined() == null ? null : advice.ifJoined().text();
        }
        var firstName = member.person() == null ? null : member.person().firstName();
        return member.approach() ? speech.now().say(advice.quote(), firstName) : null;
    }
}
