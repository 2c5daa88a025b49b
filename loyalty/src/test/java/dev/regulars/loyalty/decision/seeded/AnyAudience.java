package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.programme.Arm;
import dev.regulars.loyalty.programme.Audience;
import dev.regulars.loyalty.programme.GroupShare;
import dev.regulars.loyalty.programme.ReferralSide;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom an offer is for. */
final class AnyAudience {
    static final Set<String> SEGMENTS = Set.of("drifting", "loyal");
    static final List<String> NAMED = List.of("harbour-night", "quay-runners");

    private static final int ARM = 3_000;

    private AnyAudience() {}

    static Audience of(Dice dice) {
        return new Audience(
                dice.oneIn(5)
                        ? Set.copyOf(List.of(dice.any(AnyProgramme.TIERS), "regular"))
                        : Set.of(),
                dice.oneIn(10) ? Set.of(dice.any("drifting", "loyal")) : Set.of(),
                dice.oneIn(8) ? dice.any(Assurance.MEDIUM, Assurance.HIGH) : Assurance.LOW,
                dice.oneIn(10) ? dice.any(Purpose.MARKETING, Purpose.PROFILING) : null,
                dice.oneIn(8) ? arm(dice) : null,
                dice.oneIn(10) ? Set.of(dice.any(NAMED)) : Set.of(),
                referral(dice));
    }

    /** One experiment asks everybody, the other the members of a group's share. */
    private static Arm arm(Dice dice) {
        int place = dice.below(3);
        boolean all = dice.oneIn(2);
        return new Arm(
                all ? "win-back" : "free-tea",
                place * ARM,
                (place + 1) * ARM,
                all ? null : new GroupShare("spring", 0, 600));
    }

    private static @Nullable ReferralSide referral(Dice dice) {
        return dice.oneIn(10) ? dice.any(ReferralSide.values()) : null;
    }
}
