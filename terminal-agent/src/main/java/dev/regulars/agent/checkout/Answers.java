package dev.regulars.agent.checkout;

import dev.regulars.agent.checkout.CheckoutAnswer.Join;
import dev.regulars.agent.checkout.CheckoutAnswer.Question;
import dev.regulars.agent.checkout.CheckoutAnswer.ToldOffer;
import dev.regulars.agent.checkout.CheckoutAnswer.ToldReason;
import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.OfferDecision;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws a checkout for the POS and the panel. */
final class Answers {
    private final Attending attending;
    private final MemberCards cards;
    private final Receipts receipts;

    Answers(Attending attending, MemberCards cards, Receipts receipts) {
        this.attending = attending;
        this.cards = cards;
        this.receipts = receipts;
    }

    CheckoutAnswer of(Checkout checkout) {
        var advice = Objects.requireNonNull(checkout.advice(), "a checkout is quoted first");
        var quote = advice.quote();
        var member = checkout.member() == null ? null : attending.known(checkout.member());
        var saved = quote.before().minus(quote.after());
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
                quote.offers().stream().map(this::told).toList(),
                quote.adjustments(),
                quote.bonus(),
                member == null ? null : cards.of(member),
                question(checkout),
                join(advice.ifJoined()),
                null,
                say(member, saved, advice.ifJoined()),
                receipts.shown(checkout, advice));
    }

    private ToldOffer told(OfferDecision decision) {
        var reason = decision.reason();
        return new ToldOffer(
                decision.id(),
                decision.id(),
                decision.applied(),
                decision.amount(),
                new ToldReason(reason.code(), reason.values(), reason.code()));
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

    private static @Nullable Join join(@Nullable Money amount) {
        return amount == null
                ? null
                : new Join(amount, "Join now: " + amount.plain() + " off this basket.");
    }

    private static @Nullable String say(
            @Nullable KnownMember member, Money saved, @Nullable Money ifJoined) {
        if (member == null) {
            return ifJoined == null
                    ? null
                    : "Not a member yet? Joining takes " + ifJoined.plain() + " off today.";
        }
        if (!member.approach()) {
            return null;
        }
        var name = member.person() == null ? "" : ", " + member.person().firstName();
        return saved.isPositive()
                ? "Welcome" + name + ": " + saved.plain() + " off today."
                : "Welcome" + name + ".";
    }
}
