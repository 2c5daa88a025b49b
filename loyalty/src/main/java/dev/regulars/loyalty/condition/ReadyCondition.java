package dev.regulars.loyalty.condition;

import dev.cel.runtime.CelEvaluationException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition that can be evaluated, cut into the parts that must all hold. Safe for use by many
 * threads.
 */
public final class ReadyCondition {
    private final Clause[] clauses;

    ReadyCondition(List<Clause> clauses) {
        this.clauses = clauses.toArray(Clause[]::new);
    }

    /** Whether it holds; never an exception. A part that is false outweighs one that is broken. */
    public Verdict judge(Situation situation) {
        Clause failed = null;
        Verdict.Broken broken = null;
        for (var clause : clauses) {
            try {
                if (!clause.holds(situation)) {
                    failed = failed == null || failed.ofBasket() ? clause : failed;
                }
            } catch (UnknownFact e) {
                broken = new Verdict.Broken(String.valueOf(e.getMessage()));
            } catch (CelEvaluationException | RuntimeException e) {
                broken = new Verdict.Broken(cause(e));
            }
            if (failed != null && !failed.ofBasket()) {
                break;
            }
        }
        return verdict(failed, broken);
    }

    /** Every part of the basket that it asks for: category or article, as written. */
    public Set<String> scopes() {
        return Arrays.stream(clauses)
                .flatMap(clause -> clause.scopes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it holds; what cannot be judged does not. */
    public boolean holds(Situation situation) {
        return judge(situation) instanceof Verdict.Holds;
    }

    private static Verdict verdict(@Nullable Clause failed, Verdict.@Nullable Broken broken) {
        if (broken != null && (failed == null || failed.ofBasket())) {
            return broken;
        }
        return switch (failed) {
            case null -> Verdict.HOLDS;
            case Clause.Plain plain -> new Verdict.Fails(plain.comparison());
            case Clause.Expression ignored -> new Verdict.Fails(null);
        };
    }

    private static String cause(Throwable e) {
        for (var c = e; c != null; c = c.getCause()) {
            if (c instanceof UnknownFact) {
                return String.valueOf(c.getMessage());
            }
        }
        return String.valueOf(e.getMessage());
    }
}
