package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.ArmOfMember;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Offer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a member is in the arm of an experiment that an offer is for. */
final class ArmCheck implements Check {
    private final String experiment;
    private final String offer;
    private final Experiments experiments;

    private ArmCheck(String experiment, String offer, Experiments experiments) {
        this.experiment = experiment;
        this.offer = offer;
        this.experiments = experiments;
    }

    /** Empty for an offer that is in no experiment. */
    static Optional<ArmCheck> of(Offer offer, Experiments experiments) {
        return Optional.ofNullable(offer.audience().arm())
                .map(arm -> new ArmCheck(arm.experiment(), offer.id(), experiments));
    }

    String experiment() {
        return experiment;
    }

    @Override
    public @Nullable Reason whyNot(Case sale) {
        var arm = arm(sale.context());
        if (arm == null) {
            return Why.NOT_ASKED;
        }
        if (arm.equals(offer)) {
            return null;
        }
        return arm.equals(ArmOfMember.HOLDOUT) ? Why.HOLDOUT : Why.OTHER_ARM;
    }

    /** Id of the arm's offer, or the holdout; null where the experiment does not ask the member. */
    @Nullable String arm(QuoteContext context) {
        var member = context.member();
        return member == null ? null : experiments.arm(experiment, member);
    }
}
