package dev.regulars.server.console.member.http;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.Wording;
import dev.regulars.server.console.member.Happening;
import dev.regulars.server.console.member.Happening.Offered;
import dev.regulars.server.console.member.jdbc.MemberHistory.Done;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what a member did, and what became of each offer then. */
final class Happenings {
    private final ShopNow shop;
    private final Map<String, String> stores;
    private final Explanations explanations = new Explanations(Locale.UK);

    /**
     * @param stores names by id
     */
    Happenings(ShopNow shop, Map<String, String> stores) {
        this.shop = shop;
        this.stores = stores;
    }

    Happening tell(Done done) {
        return switch (done.kind()) {
            case "visit" -> visit(done);
            case "refund" ->
                    happening(done, "refund", "Gave " + things(done) + " back" + at(done), "");
            default ->
                    new Happening(
                            done.on(),
                            "tiers",
                            "Came to the tier " + shop.tiers().of(done.tier()).name(),
                            "by the rules in force today",
                            null,
                            true,
                            List.of());
        };
    }

    private Happening visit(Done done) {
        var what = "Bought " + things(done) + at(done);
        return happening(done, "basket", what, done.cancelled() ? "Cancelled afterwards." : "");
    }

    private Happening happening(Done done, String icon, String what, String more) {
        return new Happening(
                done.on(), icon, what, more, done.minor(), false, offers(done.payload()));
    }

    private static String things(Done done) {
        return done.lines() == 0 ? "something" : Wording.many(done.lines(), "thing", "things");
    }

    private String at(Done done) {
        return done.store() == null ? "" : " at " + stores.getOrDefault(done.store(), done.store());
    }

    private List<Offered> offers(@Nullable String payload) {
        if (payload == null) {
            return List.of();
        }
        try {
            return Wire.read(payload, Envelope.class).event() instanceof VisitRecorded visit
                            && visit.quote() != null
                    ? offers(visit.quote())
                    : List.of();
        } catch (UnreadableJson e) {
            return List.of();
        }
    }

    private List<Offered> offers(Quote quote) {
        return quote.offers().stream().map(one -> offered(one, quote)).toList();
    }

    private Offered offered(OfferDecision one, Quote quote) {
        var name =
                shop.programme()
                        .flatMap(p -> p.offer(one.id()))
                        .map(offer -> offer.text("en"))
                        .orElse(one.id());
        return new Offered(
                name,
                one.applied(),
                Wording.amount(one.amount().negated()),
                explanations.sentence(one.reason(), quote.currency()));
    }
}
