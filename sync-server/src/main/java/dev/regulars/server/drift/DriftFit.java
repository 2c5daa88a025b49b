package dev.regulars.server.drift;

import java.util.Collection;

/** What became of fitting the model to a shop's members. */
public sealed interface DriftFit {
    /** The model that explains the members best, and how well it does. */
    record Fitted(BgNbd model, double logLikelihood) implements DriftFit {}

    /**
     * There is no best model.
     *
     * @param reason a sentence for people
     */
    record NotFitted(String reason) implements DriftFit {}

    /** Fits the model by maximum likelihood. The same members give the same answer in any order. */
    static DriftFit of(Collection<Purchases> members) {
        if (members.stream().allMatch(member -> member.repeats() == 0)) {
            return new NotFitted("Nobody bought on two different days, so there is no rhythm yet.");
        }
        return LikelihoodClimb.best(members);
    }
}
