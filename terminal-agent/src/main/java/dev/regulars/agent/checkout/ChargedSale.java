package dev.regulars.agent.checkout;

import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.event.VisitEvent.Fate;
import dev.regulars.loyalty.event.VisitEvent.Outcome;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.sale.GivenAdjustment;
import dev.regulars.loyalty.sale.Sale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what was charged against what was advised. */
final class ChargedSale {
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private final Earning earning;
    private final ChargedPoints points;
    private final Shop shop;

    ChargedSale(Earning earning, ChargedPoints points, Shop shop) {
        this.earning = earning;
        this.points = points;
        this.shop = shop;
    }

    /**
     * The visit of a sale.
     *
     * @param shown what the POS was advised; absent where it sold without us, or too long ago
     */
    VisitRecorded recorded(
            VisitId id, Sale sale, @Nullable Advice shown, @Nullable KnownMember member) {
        var quote = shown == null ? null : shown.quote();
        var spent = points.spent(sale, quote, member);
        var lines = earning.lines(sale, member, quote, spent);
        long bonus = lines.stream().mapToLong(PaidLine::bonus).sum();
        return new VisitRecorded(
                id,
                member == null ? null : member.id(),
                member == null ? null : member.account(),
                sale,
                quote,
                facts(shown, member),
                member == null ? 0 : member.sheetRevision(),
                lines,
                outcomes(quote, sale),
                bonus,
                earning.version(shown),
                Receipts.claimCode(id, sale.businessDate(), member != null, sale.mode()),
                late(sale),
                points.earned(sale.businessDate(), bonus),
                spent);
    }

    /**
     * Whether the POS handed it over afterwards: it says when it happened, and that is a while ago.
     */
    private boolean late(Sale sale) {
        return sale.occurredAt() != null && sale.occurredAt().isBefore(shop.now().minus(AT_ONCE));
    }

    private static dev.regulars.loyalty.member.@Nullable Facts facts(
            @Nullable Advice shown, @Nullable KnownMember member) {
        if (member == null) {
            return null;
        }
        boolean same = shown != null && member.id().equals(shown.member());
        return same ? shown.facts() : member.facts().withoutBirthday();
    }

    private static List<Outcome> outcomes(@Nullable Quote quote, Sale sale) {
        var advised = quote == null ? List.<Adjustment>of() : quote.adjustments();
        var outcomes = new ArrayList<Outcome>();
        for (var adjustment : advised) {
            outcomes.add(outcome(adjustment, sale));
        }
        for (var given : sale.given()) {
            if (advised.stream().noneMatch(a -> a.id().equals(given.id()))) {
                var fate = quote == null ? Fate.APPLIED : Fate.CHANGED;
                outcomes.add(new Outcome(given.id(), fate, given.amount()));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Adjustment advised, Sale sale) {
        var given =
                sale.given().stream()
                        .filter(g -> g.id().equals(advised.id()))
                        .map(GivenAdjustment::amount)
                        .reduce(Money.zero(sale.currency()), Money::plus);
        var fate =
                given.equals(advised.amount())
                        ? Fate.APPLIED
                        : given.isZero() ? Fate.REFUSED : Fate.CHANGED;
        return new Outcome(advised.id(), fate, given);
    }
}
