package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.condition.ConditionLogic;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.Audience;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.BirthdayWindow;
import dev.regulars.loyalty.programme.Funder;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Period;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.programme.Show;
import dev.regulars.loyalty.programme.Stacking;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds offers that stand in the shadow of another: only one of the two can apply, and whoever may
 * have this one may always have the other, which takes at least as much off. What cannot be seen
 * through casts no shadow.
 */
final class Shadows {
    private final ConditionLogic logic;

    Shadows(ConditionLogic logic) {
        this.logic = logic;
    }

    /** Complains of each such offer; the lists go together. */
    void check(List<Value> places, List<Offer> offers) {
        for (int small = 0; small < offers.size(); small++) {
            for (int large = 0; large < offers.size(); large++) {
                if (small != large && covers(offers.get(large), offers.get(small))) {
                    tell(places.get(small).section(), offers.get(large).id(), large < small);
                    break;
                }
            }
        }
    }

    /** Of two that take as much, the earlier applies: a later one only makes this one needless. */
    private static void tell(Section offer, String by, boolean earlier) {
        if (!offer.has("id")) {
            return;
        }
        var why =
                "'"
                        + by
                        + "' is for the same members or more, at the same times or more, takes at"
                        + " least as much off the same lines, and only one of the two applies";
        if (earlier) {
            offer.mistakeAt("id", "this can never apply: " + why);
        } else {
            offer.warnAt("id", "this never gives more than another: " + why);
        }
    }

    private boolean covers(Offer large, Offer small) {
        return large.limit() == null
                && large.total() == null
                && onlyOne(large.stacks(), small.stacks())
                && atLeast(large.give(), small.give())
                && audience(large.audience(), small.audience())
                && period(large.period(), small.period())
                && any(large.stores(), small.stores())
                && (large.when() == null
                        || small.when() != null && logic.implies(small.when(), large.when()))
                && rest(large).equals(rest(small));
    }

    private static boolean onlyOne(Stacking large, Stacking small) {
        return !(large instanceof Stacking.WithOthers) && large.equals(small);
    }

    private static boolean atLeast(Benefit large, Benefit small) {
        if (!large.of().equals(small.of())) {
            return false;
        }
        return switch (large) {
            case Benefit.Percent(var percent, var _, var cap) ->
                    small instanceof Benefit.Percent(var less, var _, var lower)
                            && percent.compareTo(less) >= 0
                            && cap(cap, lower);
            case Benefit.AmountOff(var amount, var _) ->
                    small instanceof Benefit.AmountOff(var less, var _)
                            && amount.compareTo(less) >= 0;
            case Benefit.FixedPrice(var price, var _, var cap) ->
                    small instanceof Benefit.FixedPrice(var dearer, var _, var lower)
                            && price.compareTo(dearer) <= 0
                            && cap(cap, lower);
            case Benefit.CheapestFree(var pieces, var _, var cap) ->
                    small instanceof Benefit.CheapestFree(var fewer, var _, var lower)
                            && pieces >= fewer
                            && cap(cap, lower);
            case Benefit.BuyGet _, Benefit.FreePiece _, Benefit.Extra _ -> large.equals(small);
        };
    }

    private static boolean cap(@Nullable Money large, @Nullable Money small) {
        return large == null || small != null && large.compareTo(small) >= 0;
    }

    private static boolean audience(Audience large, Audience small) {
        return any(large.tiers(), small.tiers())
                && any(large.segments(), small.segments())
                && any(large.audiences(), small.audiences())
                && large.assurance().compareTo(small.assurance()) <= 0
                && (large.consent() == null || large.consent() == small.consent())
                && (large.arm() == null || large.arm().equals(small.arm()));
    }

    private static boolean period(Period large, Period small) {
        return any(large.weekdays(), small.weekdays())
                && birthday(large.birthday(), small.birthday())
                && (large.from() == null
                        || small.from() != null && !small.from().isBefore(large.from()))
                && (large.until() == null
                        || small.until() != null && !small.until().isAfter(large.until()));
    }

    private static boolean birthday(
            @Nullable BirthdayWindow large, @Nullable BirthdayWindow small) {
        return large == null
                || small != null
                        && large.leapDay().equals(small.leapDay())
                        && large.first() <= small.first()
                        && large.last() >= small.last();
    }

    /** Of sets that stand for everything when they are empty. */
    private static <T> boolean any(Collection<T> large, Collection<T> small) {
        return large.isEmpty() || !small.isEmpty() && large.containsAll(small);
    }

    /**
     * An offer without what was compared and without what decides nothing. What remains must be
     * equal, so that a rule that this class has never heard of casts no shadow.
     */
    private static Offer rest(Offer offer) {
        return new Offer(
                "",
                Map.of(),
                new Audience(
                        Set.of(),
                        Set.of(),
                        Assurance.LOW,
                        null,
                        null,
                        Set.of(),
                        offer.audience().referral()),
                new Period(null, null, null, Set.of()),
                null,
                new Benefit.FreePiece(Scope.BASKET),
                null,
                offer.stacks(),
                Set.of(),
                Funder.HEAD_OFFICE,
                Show.CUSTOMER,
                null,
                offer.code());
    }
}
