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
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.Total;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether an offer may be used once more, and whether this till may grant it. */
final class LimitCheck implements Check {
    private final Offer offer;
    private final boolean limited;

    LimitCheck(Offer offer) {
        this.offer = offer;
        limited = offer.limit() != null || offer.code() instanceof OfferCode.SingleUse;
    }

    @Override
    public @Nullable Reason whyNot(Case sale) {
        return limited || sale.restricted() ? whyNot(sale.facts(), sale.context()) : null;
    }

    private @Nullable Reason whyNot(Facts facts, QuoteContext context) {
        var limit = offer.limit();
        var rights = context.rights();
        var reason = limit == null ? null : used(limit, facts, context.date());
        if (reason == null) {
            reason = rights.withheld().get(offer.id());
        }
        if (reason == null && isShareUsedUp(rights)) {
            reason = Why.SHARE_USED_UP;
        }
        if (reason == null && offer.code() instanceof OfferCode.SingleUse(var offline)) {
            reason = whyNotThisCode(offline, rights);
        }
        return reason == null && limit != null && !rights.online()
                ? whyNotOffline(limit.offline(), rights)
                : reason;
    }

    /** Whether what it takes off could be more than there is left, so that it must be asked. */
    boolean isOfMoney() {
        return offer.total() instanceof Total.Budget
                || offer.limit() != null && isOfMoney(offer.limit().offline())
                || offer.code() instanceof OfferCode.SingleUse(var offline) && isOfMoney(offline);
    }

    /** Why it cannot take so much off; null when it can. */
    @Nullable Reason whyTooMuch(Money off, TillRights rights) {
        var left = rights.left().get(offer.id());
        if (offer.total() instanceof Total.Budget && left != null && left < off.minor()) {
            return Why.of("budget-too-small", "left", new Money(left, off.currency()));
        }
        var limit = offer.limit();
        boolean tooMuch = limit != null && exceeds(limit.offline(), off, rights);
        return tooMuch || exceedsOfCodes(off, rights) ? Why.TILL_LIMIT : null;
    }

    /** A code that was lent to this till is no risk, whatever it takes off. */
    private boolean exceedsOfCodes(Money off, TillRights rights) {
        return offer.code() instanceof OfferCode.SingleUse(var offline)
                && !rights.leases().contains(offer.id())
                && exceeds(offline, off, rights);
    }

    private boolean isShareUsedUp(TillRights rights) {
        var left = rights.left().get(offer.id());
        return left != null && left <= 0;
    }

    private @Nullable Reason used(Limit limit, Facts facts, LocalDate date) {
        if (!facts.used(offer.id())) {
            return null;
        }
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

    /** Whether a code was used elsewhere only head office knows; it lends it to one till. */
    private @Nullable Reason whyNotThisCode(OfflinePolicy policy, TillRights rights) {
        if (rights.leases().contains(offer.id())) {
            return null;
        }
        return policy instanceof OfflinePolicy.Limited limited
                ? limited(limited, rights) ? null : Why.TILL_LIMIT
                : Why.NEEDS_SERVER;
    }

    private @Nullable Reason whyNotOffline(OfflinePolicy policy, TillRights rights) {
        return switch (policy) {
            case OfflinePolicy.Deny ignored -> Why.NEEDS_SERVER;
            case OfflinePolicy.Escrow ignored ->
                    rights.leases().contains(offer.id()) ? null : Why.LEASE_NEEDED;
            case OfflinePolicy.Limited limited -> limited(limited, rights) ? null : Why.TILL_LIMIT;
        };
    }

    private boolean limited(OfflinePolicy.Limited limited, TillRights rights) {
        int today = rights.today().getOrDefault(offer.id(), 0);
        return rights.byMember().getOrDefault(offer.id(), 0) < limited.perMemberAndTill()
                && (limited.perTillAndDay() == null || today < limited.perTillAndDay())
                && (limited.valuePerTill() == null || hasValueLeft(limited.valuePerTill(), rights));
    }

    private static boolean isOfMoney(OfflinePolicy policy) {
        return policy instanceof OfflinePolicy.Limited limited && limited.valuePerTill() != null;
    }

    private boolean exceeds(OfflinePolicy policy, Money off, TillRights rights) {
        if (rights.online()
                || !(policy instanceof OfflinePolicy.Limited limited)
                || limited.valuePerTill() == null) {
            return false;
        }
        var given = rights.value().get(offer.id());
        var then = given == null ? off : given.plus(off);
        return then.compareTo(limited.valuePerTill()) > 0;
    }

    private boolean hasValueLeft(Money most, TillRights rights) {
        var given = rights.value().get(offer.id());
        return given == null || given.compareTo(most) < 0;
    }
}
