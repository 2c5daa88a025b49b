package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfflinePolicy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether a member may use an offer once more, and whether this till may grant it. */
final class LimitCheck {
    private final Offer offer;

    LimitCheck(Offer offer) {
        this.offer = offer;
    }

    @Nullable Reason whyNot(Facts facts, QuoteContext context) {
        var limit = offer.limit();
        if (limit == null) {
            return null;
        }
        for (var used : facts.redemptions()) {
            var reason =
                    used.offer().equals(offer.id()) ? counts(used, limit, facts, context) : null;
            if (reason != null) {
                return reason;
            }
        }
        var rights = context.rights();
        return rights.online() ? null : whyNotOffline(limit.offline(), rights);
    }

    private @Nullable Reason counts(
            Redemption used, Limit limit, Facts facts, QuoteContext context) {
        return switch (limit.once()) {
            case EVER -> Why.on("already-used", "on", used.on());
            case YEAR -> countsThisYear(used, facts, context.date());
        };
    }

    private @Nullable Reason countsThisYear(Redemption used, Facts facts, LocalDate date) {
        var window = offer.period().birthday();
        if (window != null && facts.birthday() != null) {
            long apart = Math.abs(ChronoUnit.DAYS.between(used.on(), date));
            var again = used.on().plusDays(Limit.BIRTHDAY_DAYS);
            return apart < Limit.BIRTHDAY_DAYS
                    ? Why.usedUntil(used.on(), window.opens(facts.birthday(), again))
                    : null;
        }
        return used.on().getYear() == date.getYear()
                ? Why.usedUntil(used.on(), LocalDate.of(date.getYear() + 1, 1, 1))
                : null;
    }

    private @Nullable Reason whyNotOffline(OfflinePolicy policy, TillRights rights) {
        return switch (policy) {
            case OfflinePolicy.Deny ignored -> Why.NEEDS_SERVER;
            case OfflinePolicy.Escrow ignored ->
                    rights.leases().contains(offer.id()) ? null : Why.LEASED_ELSEWHERE;
            case OfflinePolicy.Limited limited -> limited(limited, rights) ? null : Why.TILL_LIMIT;
        };
    }

    private boolean limited(OfflinePolicy.Limited limited, TillRights rights) {
        int today = rights.today().getOrDefault(offer.id(), 0);
        return rights.byMember().getOrDefault(offer.id(), 0) < limited.perMemberAndTill()
                && (limited.perTillAndDay() == null || today < limited.perTillAndDay())
                && (limited.valuePerTill() == null || hasValueLeft(limited.valuePerTill(), rights));
    }

    private boolean hasValueLeft(Money most, TillRights rights) {
        var given = rights.value().get(offer.id());
        return given == null || given.compareTo(most) < 0;
    }
}
