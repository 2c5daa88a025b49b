package dev.regulars.server.segment.cli;

import dev.regulars.server.drift.DriftFit;
import dev.regulars.server.segment.Scores;
import dev.regulars.server.segment.Tallies;
import dev.regulars.server.segment.Tallies.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The numbers of a shop as a page of text, at most 80 columns wide. */
final class SummaryText {
    private final Scores scores;
    private final Tallies tallies;
    private final StringBuilder text = new StringBuilder();

    private SummaryText(Scores scores, Tallies tallies) {
        this.scores = scores;
        this.tallies = tallies;
    }

    static String of(Scores scores, Tallies tallies, long refused) {
        return new SummaryText(scores, tallies).page(refused);
    }

    private String page(long refused) {
        line(
                "%,d members at the end of %s, from %,d rows.",
                total(), scores.at(), tallies.lines(Outcome.COUNTED));
        leftOut(refused);
        table("segment", Group.segments(scores));
        table("days since last visit", Group.recency(scores));
        table("activity", Group.activity(scores));
        table("own rhythm", Group.drift(scores));
        line("");
        model();
        return text.toString().stripTrailing();
    }

    private void leftOut(long refused) {
        var parts = new StringJoiner(", ", "Rows left out: ", ".").setEmptyValue("");
        addIfAny(parts, tallies.lines(Outcome.WITHOUT_MEMBER), "without a member");
        addIfAny(parts, tallies.lines(Outcome.LATER), "after that day");
        addIfAny(parts, refused, "with a mistake");
        if (parts.length() > 0) {
            line("%s", parts);
        }
    }

    private static void addIfAny(StringJoiner parts, long count, String what) {
        if (count > 0) {
            parts.add("%,d %s".formatted(count, what));
        }
    }

    private void table(String heading, List<Group> groups) {
        line("");
        line("%-22s %8s %7s", heading, "members", "share");
        for (var group : groups) {
            line(
                    "%-22s %,8d %5.1f %%  %s",
                    group.id(),
                    group.members(),
                    100.0 * group.members() / total(),
                    group.meaning());
        }
    }

    private void model() {
        switch (scores.drift()) {
            case DriftFit.Fitted(var model, var logLikelihood) ->
                    line(
                            "BG/NBD model, in weeks: r %.4f, alpha %.4f, a %.4f, b %.4f,"
                                    + " log-likelihood %.1f.",
                            model.r(), model.alpha(), model.a(), model.b(), logLikelihood);
            case DriftFit.NotFitted(var reason) -> line("No model: %s", reason);
        }
    }

    private int total() {
        return scores.members().size();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
