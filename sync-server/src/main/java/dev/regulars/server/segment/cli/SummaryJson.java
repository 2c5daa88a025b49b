package dev.regulars.server.segment.cli;

import dev.regulars.loyalty.segment.Drift;
import dev.regulars.server.drift.DriftFit;
import dev.regulars.server.segment.ScoredMember;
import dev.regulars.server.segment.Scores;
import dev.regulars.server.segment.Tallies;
import dev.regulars.server.segment.Tallies.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a shop for other programs; fields may be added, never renamed.
 *
 * @param groups the segments, which share the members out between them
 */
record SummaryJson(
        int members,
        Model drift,
        List<Count> groups,
        LocalDate at,
        long drifting,
        List<Count> recency,
        List<Count> activity,
        List<Count> rhythm,
        Rows rows) {
    /** How many members are in a group. */
    record Count(String id, long members) {}

    /** The fitted model in weeks, or the reason why there is none. */
    record Model(
            @Nullable Double r,
            @Nullable Double alpha,
            @Nullable Double a,
            @Nullable Double b,
            @Nullable Double logLikelihood,
            @Nullable String reason) {
        static Model of(DriftFit fit) {
            return switch (fit) {
                case DriftFit.Fitted(var model, var logLikelihood) ->
                        new Model(
                                model.r(),
                                model.alpha(),
                                model.a(),
                                model.b(),
                                logLikelihood,
                                null);
                case DriftFit.NotFitted(var reason) ->
                        new Model(null, null, null, null, null, reason);
            };
        }
    }

    /** What became of the rows of the file. */
    record Rows(long counted, long withoutMember, long later, long refused) {}

    static SummaryJson of(Scores scores, Tallies tallies, long refused) {
        return new SummaryJson(
                scores.members().size(),
                Model.of(scores.drift()),
                counts(Group.segments(scores)),
                scores.at(),
                scores.count(SummaryJson::drifts),
                counts(Group.recency(scores)),
                counts(Group.activity(scores)),
                counts(Group.drift(scores)),
                new Rows(
                        tallies.lines(Outcome.COUNTED),
                        tallies.lines(Outcome.WITHOUT_MEMBER),
                        tallies.lines(Outcome.LATER),
                        refused));
    }

    private static boolean drifts(ScoredMember member) {
        return member.standing().drift() == Drift.DRIFTING;
    }

    private static List<Count> counts(List<Group> groups) {
        return groups.stream().map(group -> new Count(group.id(), group.members())).toList();
    }
}
