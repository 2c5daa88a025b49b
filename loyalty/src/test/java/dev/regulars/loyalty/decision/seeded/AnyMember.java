package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.Referral;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.ReferralSide;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A member with anything that decides on an offer of a programme. */
final class AnyMember {
    private final CheckedProgramme programme;
    private final LocalDate today;
    private final Dice dice;

    AnyMember(CheckedProgramme programme, LocalDate today, Dice dice) {
        this.programme = programme;
        this.today = today;
        this.dice = dice;
    }

    /**
     * @param points that can be spent today
     */
    Facts facts(long points) {
        return new Facts(
                dice.any(AnyProgramme.TIERS),
                today.minusDays(dice.any(0, dice.below(60), dice.below(900))),
                birthday(),
                segments(),
                windows(),
                points,
                redemptions(),
                dice.any(Assurance.LOW, Assurance.MEDIUM, Assurance.HIGH, Assurance.HIGH),
                !dice.oneIn(6),
                !dice.oneIn(4),
                traits());
    }

    private @Nullable MonthDay birthday() {
        return switch (dice.below(5)) {
            case 0 -> null;
            case 1 -> MonthDay.of(2, 29);
            case 2 -> MonthDay.of(dice.from(1, 12), dice.from(1, 28));
            default -> MonthDay.from(today.plusDays(dice.from(-25, 25)));
        };
    }

    private Set<String> segments() {
        return switch (dice.below(3)) {
            case 0 -> Set.of();
            case 1 -> Set.of(dice.any("drifting", "loyal"));
            default -> AnyAudience.SEGMENTS;
        };
    }

    private List<Window> windows() {
        var windows = new ArrayList<Window>();
        for (int days : programme.windows()) {
            int visits = dice.any(0, dice.below(4), dice.below(30));
            var spend = visits == 0 ? Money.zero(Dice.EUR) : dice.money(60_000);
            windows.add(new Window(days, visits, spend, today));
        }
        return windows;
    }

    private List<Redemption> redemptions() {
        var used = new ArrayList<Redemption>();
        for (var offer : programme.offers()) {
            if (offer.limit() != null && dice.oneIn(3)) {
                var on = today.minusDays(dice.any(dice.below(3), dice.below(40), dice.below(400)));
                used.add(new Redemption(offer.id(), on));
            }
        }
        return used;
    }

    private Traits traits() {
        var lastVisit = dice.oneIn(3) ? null : today.minusDays(dice.below(60));
        var favourite = dice.oneIn(3) ? null : dice.any("a", "b/x", "wine");
        return new Traits(lastVisit, favourite, audiences(), referral());
    }

    private Map<String, LocalDate> audiences() {
        var audiences = new TreeMap<String, LocalDate>();
        for (var name : AnyAudience.NAMED) {
            if (!dice.oneIn(3)) {
                audiences.put(name, today.plusDays(dice.from(-3, 12)));
            }
        }
        return audiences;
    }

    private Referral referral() {
        var rewards = new HashMap<String, Integer>();
        for (var offer : programme.offers()) {
            if (isForReferrer(offer)) {
                rewards.put(offer.id(), dice.below(3));
            }
        }
        return new Referral(dice.oneIn(2), rewards);
    }

    private static boolean isForReferrer(Offer offer) {
        return offer.audience().referral() == ReferralSide.REFERRER;
    }
}
