package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.programme.Arm;
import dev.regulars.loyalty.programme.CheckedProgramme;
import java.util.HashMap;
import java.util.Map;

/** Which buckets of each experiment no arm has. */
final class Experiments {
    private final Map<String, Integer> lastOfAnyArm = new HashMap<>();

    Experiments(CheckedProgramme programme) {
        for (var offer : programme.offers()) {
            var arm = offer.audience().arm();
            if (arm != null) {
                lastOfAnyArm.merge(arm.experiment(), arm.to(), Math::max);
            }
        }
    }

    /** Whether a member gets nothing of an experiment, so that the others can be compared. */
    boolean holdsOut(Arm arm, MemberId member) {
        int from = lastOfAnyArm.getOrDefault(arm.experiment(), 0);
        return new Arm(arm.experiment(), from, Arm.BUCKETS).holds(member);
    }
}
