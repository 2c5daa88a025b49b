package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.BirthdayWindow;
import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.Limit.Per;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfflinePolicy;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
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
        var used = used(limit, facts, context.date());
        if (used != null) {
            return used;
        }
        var rights = context.rights();
        return rights.online() ? null : whyNotOffline(limit.offline(), rights);
    }

    private @Nullable Reason used(Limit limit, Facts facts, LocalDate date) {
        var window = offer.period().birthday();
        if (limit.per() == Per.YEAR && window != null && facts.birthday() != null) {
            return usedForBirthday(limit, window, facts, facts.birthday(), date);
        }
        var begins = limit.per().begins(date);
        var next = limit.per().next(date);
        return usedUp(
                limit,
                facts,
                on ->
                        begins.isEmpty()
                                || !on.isBefore(begins.get()) && on.isBefore(next.orElseThrow()),
                last ->
                        next.map(again -> Why.usedUntil(last, again))
                                .orElseGet(() -> Why.on("already-used", "on", last)));
    }

    private @Nullable Reason usedForBirthday(
            Limit limit, BirthdayWindow window, Facts facts, MonthDay birthday, LocalDate date) {
        return usedUp(
                limit,
                facts,
                on -> Math.abs(ChronoUnit.DAYS.between(on, date)) < Limit.BIRTHDAY_DAYS,
                last -> {
                    var again = last.plusDays(Limit.BIRTHDAY_DAYS);
                    return Why.usedUntil(last, window.opens(birthday, again));
                });
    }

    /** Nothing while uses are left; else why, from the last use that counts. */
    private @Nullable Reason usedUp(
            Limit limit,
            Facts facts,
            Predicate<LocalDate> counts,
            Function<LocalDate, Reason> why) {
        int uses = 0;
        LocalDate last = null;
        for (var used : facts.redemptions()) {
            if (used.offer().equals(offer.id()) && counts.test(used.on())) {
                uses++;
                last = last == null || used.on().isAfter(last) ? used.on() : last;
            }
        }
        return last == null || uses < limit.uses() ? null : why.apply(last);
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
