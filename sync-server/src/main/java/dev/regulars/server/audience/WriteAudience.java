package dev.regulars.server.audience;

import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.condition.ConditionCompiler;
import dev.regulars.loyalty.condition.ConditionCompiler.Problem;
import dev.regulars.loyalty.condition.ConditionCompiler.Result;
import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.TierRule;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes audiences, counts them before, and ends them. */
public final class WriteAudience {
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 64;

    private final Transactions transactions;
    private final Audiences audiences;
    private final Census census;
    private final CurrentProgramme programme;
    private final Clock clock;
    private final Runnable afterwards;

    /**
     * @param afterwards runs once somebody may be in an audience or no longer
     */
    public WriteAudience(
            Transactions transactions,
            Audiences audiences,
            Census census,
            CurrentProgramme programme,
            Clock clock,
            Runnable afterwards) {
        this.transactions = transactions;
        this.audiences = audiences;
        this.census = census;
        this.programme = programme;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** What became of a condition. */
    public sealed interface Draft {
        /** It holds for so many now. */
        record Good(Condition condition, Census.Counted counted) implements Draft {}

        /** All that is wrong with it. */
        record Mistaken(List<String> mistakes) implements Draft {
            public Mistaken {
                mistakes = List.copyOf(mistakes);
            }
        }
    }

    /** An audience as somebody typed it: nothing is empty unless it was left out. */
    public record Wish(String name, String condition, String until) {
        public static final Wish NOTHING = new Wish("", "", "");
    }

    /** What became of a wish. */
    public sealed interface Outcome {
        /** It is kept; tills hear of its members soon. */
        record Written(NamedAudience audience, Census.Counted counted) implements Outcome {}

        /** All that is wrong with it but its condition, and what is wrong with that. */
        record Refused(List<String> mistakes, List<String> condition) implements Outcome {
            public Refused {
                mistakes = List.copyOf(mistakes);
                condition = List.copyOf(condition);
            }
        }
    }

    /** Keeps an audience, in place of the one of the same name, unless something is wrong. */
    public Outcome write(Wish wish, String who) {
        var until = until(wish.until());
        var mistakes = mistakes(wish, until);
        return switch (check(wish.condition())) {
            case Draft.Good good when mistakes.isEmpty() && until != null ->
                    new Outcome.Written(
                            save(wish.name(), good.condition(), until, who), good.counted());
            case Draft.Good _ -> new Outcome.Refused(mistakes, List.of());
            case Draft.Mistaken(var wrong) ->
                    new Outcome.Refused(mistakes, wish.condition().isEmpty() ? List.of() : wrong);
        };
    }

    private @Nullable LocalDate until(String text) {
        try {
            var until = LocalDate.parse(text);
            return until.isBefore(transactions.read(programme::today)) ? null : until;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> mistakes(Wish wish, @Nullable LocalDate until) {
        var mistakes = new ArrayList<String>();
        if (!wish.name().matches(NAME) || wish.name().length() > LONGEST_NAME) {
            mistakes.add("A name has small letters, digits and dashes, such as spring-letter.");
        }
        if (until == null) {
            mistakes.add("The last day is a date from today on.");
        }
        if (wish.condition().isEmpty()) {
            mistakes.add("Say who is in it.");
        }
        return mistakes;
    }

    /** Checks a condition and counts for whom it holds. */
    public Draft check(String text) {
        return transactions.read(() ->
                switch (compile(text)) {
                    case Result.Compiled compiled -> counted(compiled.condition());
                    case Result.Refused(var problems) ->
                            new Draft.Mistaken(
                                    problems.stream().map(WriteAudience::sentence).toList());
                });
    }

    private Draft counted(Condition condition) {
        return new Draft.Good(
                condition, census.count(condition, programme.today(), programme.currency()));
    }

    private Result compile(String text) {
        return new ConditionCompiler(programme.currency())
                .compile(text, Use.AUDIENCE, tiers(), KnownNames.ours().segments());
    }

    private Set<String> tiers() {
        return programme
                .find()
                .map(CheckedProgramme::tiers)
                .map(tiers ->
                        tiers.lowestFirst().stream().map(TierRule::id).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static String sentence(Problem problem) {
        return "Character " + (problem.offset() + 1) + ": " + problem.message();
    }

    private NamedAudience save(String name, Condition condition, LocalDate until, String who) {
        var audience = new NamedAudience(name, condition, until, who, clock.instant(), null);
        transactions.write(() -> audiences.save(audience));
        afterwards.run();
        return audience;
    }

    /** Ends one before its last day; returns whether there is such an audience. */
    public boolean end(String name, String who) {
        boolean there =
                transactions.write(() -> {
                    audiences.end(name, who, clock.instant());
                    return audiences.all().stream().anyMatch(one -> one.name().equals(name));
                });
        afterwards.run();
        return there;
    }
}
