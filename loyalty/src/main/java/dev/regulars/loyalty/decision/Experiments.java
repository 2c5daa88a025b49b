package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.offer.ArmOfMember;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Arm;
import dev.regulars.loyalty.programme.CheckedProgramme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arms of each experiment. */
final class Experiments {
    private record ArmOfOffer(String offer, Arm arm) {}

    private final Map<String, List<ArmOfOffer>> arms = new HashMap<>();

    Experiments(CheckedProgramme programme) {
        for (var offer : programme.offers()) {
            var arm = offer.audience().arm();
            if (arm != null) {
                arms.computeIfAbsent(arm.experiment(), name -> new ArrayList<>())
                        .add(new ArmOfOffer(offer.id(), arm));
            }
        }
    }

    /**
     * The arm that a member is in: the id of its offer, or the holdout, who get nothing so that the
     * others can be compared. Null where the experiment does not ask this member.
     */
    @Nullable String arm(String experiment, MemberId member) {
        var all = arms.getOrDefault(experiment, List.of());
        for (var one : all) {
            if (!one.arm.asks(member)) {
                return null;
            }
            if (one.arm.holds(member)) {
                return one.offer;
            }
        }
        return ArmOfMember.HOLDOUT;
    }

    /**
     * The experiments that a sale counts in: something of them holds for the member but for the
     * arm, so that all arms are told by the same measure.
     *
     * @param reasons why each offer cannot apply, by its place
     */
    static List<ArmOfMember> counting(
            List<PlannedOffer> tried, Case sale, @Nullable Reason[] reasons) {
        var counting = new ArrayList<ArmOfMember>();
        for (var offer : tried) {
            var arm =
                    offer.holdsBesidesArm(sale, reasons[offer.place()])
                            ? offer.arm(sale.context())
                            : null;
            if (arm != null && !counting.contains(arm)) {
                counting.add(arm);
            }
        }
        return counting;
    }
}
