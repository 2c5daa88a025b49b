package dev.regulars.server.segment.cli;

import dev.regulars.loyalty.segment.Activity;
import dev.regulars.loyalty.segment.Drift;
import dev.regulars.loyalty.segment.RecencyBand;
import dev.regulars.loyalty.segment.Segment;
import dev.regulars.server.segment.ScoredMember;
import dev.regulars.server.segment.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How many members are in one group.
 *
 * @param meaning what such a member does, after "a member who"; empty where the name says it
 */
record Group(String id, long members, String meaning) {
    static List<Group> segments(Scores scores) {
        return groups(
                scores,
                Segment.values(),
                member -> member.standing().segment(),
                Segment::id,
                Segment::meaning);
    }

    static List<Group> recency(Scores scores) {
        return groups(
                scores,
                RecencyBand.values(),
                member -> member.standing().recency(),
                RecencyBand::id,
                _ -> "");
    }

    static List<Group> activity(Scores scores) {
        return groups(
                scores,
                Activity.values(),
                member -> member.standing().activity(),
                Activity::id,
                _ -> "");
    }

    static List<Group> drift(Scores scores) {
        return groups(
                scores,
                Drift.values(),
                member -> member.standing().drift(),
                Drift::id,
                Drift::meaning);
    }

    private static <G> List<Group> groups(
            Scores scores,
            G[] all,
            Function<ScoredMember, G> of,
            Function<G, String> id,
            Function<G, String> meaning) {
        return Arrays.stream(all)
                .map(group ->
                        new Group(
                                id.apply(group),
                                scores.count(member -> of.apply(member) == group),
                                meaning.apply(group)))
                .toList();
    }
}
