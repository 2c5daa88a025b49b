package dev.regulars.server.backtest.report;

import static dev.regulars.server.console.Wording.counted;
import static dev.regulars.server.console.Wording.many;
import static dev.regulars.server.console.Wording.sentence;

import dev.regulars.server.backtest.Acquaintance;
import dev.regulars.server.backtest.Outcome;
import dev.regulars.server.backtest.Untried;
import dev.regulars.server.backtest.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** What a back-test could not know, and what it did instead, in sentences. */
public final class TakenForGranted {
    private final List<String> sentences = new ArrayList<>();

    private TakenForGranted() {}

    /** One sentence for each thing. */
    public static List<String> of(Verdict verdict) {
        var taken = new TakenForGranted();
        taken.say("What was paid counts as the price before any offer.");
        taken.members(verdict.acquaintance());
        taken.say("Everybody began in the lowest tier, whatever it was in truth.");
        if (verdict.outcome().bonus().earned() != 0) {
            taken.say("Nobody spent points: what is outstanding was earned and is not lost.");
        }
        taken.untried(verdict.outcome());
        taken.leftOut(verdict);
        return List.copyOf(taken.sentences);
    }

    private void members(Acquaintance of) {
        if (!of.file()) {
            say(
                    "Everybody joined with their first sale and agreed to everything; birthdays were"
                            + " not known.");
            return;
        }
        say("The file of members tells of " + counted(of.members(), "member", "members") + ".");
        say(
                of.neverCame(),
                "member of it never bought and is not counted",
                "members of it never bought and are not counted");
        say(
                of.cameBefore(),
                "member bought before the day of joining and counts from that sale on",
                "members bought before the day of joining and count from that sale on");
        say(
                of.strangers(),
                "member who bought is not in it: they joined with their first sale and agreed to everything",
                "members who bought are not in it: they joined with their first sale and agreed to everything");
        say(of.leftOut(), "row of it was left out", "rows of it were left out");
        unless(of.birthdays(), "It tells no birthdays.");
        unless(
                of.joining(),
                "It does not tell when members joined: they did with their first sale.");
        unless(of.profiling(), "It does not tell who agreed to profiling: everybody did.");
        unless(of.marketing(), "It does not tell who agreed to marketing: everybody did.");
    }

    private void untried(Outcome outcome) {
        var byReason = new EnumMap<Untried, List<String>>(Untried.class);
        for (var offer : outcome.offers()) {
            if (offer.untried() != null) {
                byReason.computeIfAbsent(offer.untried(), _ -> new ArrayList<>()).add(offer.id());
            }
        }
        byReason.forEach((reason, offers) ->
                say(why(reason) + ", so nobody had " + String.join(", ", offers) + "."));
    }

    private static String why(Untried reason) {
        return switch (reason) {
            case CODE -> "A past tells of no codes";
            case AUDIENCE -> "It is not known who was in which audience";
            case FRIEND -> "It is not known who brought whom";
            case BIRTHDAY -> "No birthday is known";
            case FAVOURITE -> "Favourite categories are not worked out";
            case STORE -> "Sales do not tell their store";
            case INVITATION -> "Nobody was invited to a tier";
        };
    }

    private void leftOut(Verdict verdict) {
        say(
                verdict.otherCurrency(),
                "sale in another currency was left out",
                "sales in another currency were left out");
        say(verdict.leftOut(), "row of the sales was left out", "rows of the sales were left out");
    }

    private void unless(boolean told, String sentence) {
        if (!told) {
            say(sentence);
        }
    }

    private void say(long number, String one, String more) {
        if (number > 0) {
            say(sentence(many(number, one, more)) + ".");
        }
    }

    private void say(String sentence) {
        sentences.add(sentence);
    }
}
