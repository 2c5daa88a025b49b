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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes audiences, counts them before, and ends them. */
public final class WriteAudience {
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

    /** Keeps a checked audience; tills hear of its members soon. */
    public void save(String name, Condition condition, LocalDate until, String who) {
        var audience = new NamedAudience(name, condition, until, who, clock.instant(), null);
        transactions.write(() -> audiences.save(audience));
        afterwards.run();
    }

    /** Ends one before its last day. */
    public void end(String name, String who) {
        transactions.write(() -> audiences.end(name, who, clock.instant()));
        afterwards.run();
    }
}
