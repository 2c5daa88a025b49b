package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.condition.ConditionCompiler;
import dev.regulars.loyalty.condition.ConditionCompiler.Named;
import dev.regulars.loyalty.condition.ConditionCompiler.Result;
import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import dev.regulars.loyalty.condition.ConditionLogic;
import dev.regulars.loyalty.programme.Scope;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads conditions, each text once, and knows the names that they may use. */
final class ConditionReader {
    private final ConditionCompiler compiler;
    private final ConditionLogic logic;
    private final KnownNames known;
    private final Set<String> tiers = new LinkedHashSet<>();
    private final Map<Asked, Read> read = new HashMap<>();

    private record Asked(String text, Use use, Set<String> tiers) {}

    private record Read(Result result, boolean neverHolds) {}

    ConditionReader(Currency currency, KnownNames known) {
        compiler = new ConditionCompiler(currency);
        logic = new ConditionLogic(currency);
        this.known = known;
    }

    /** Tells of a tier, lowest first; false when it was told before. */
    boolean name(String tier) {
        return tiers.add(tier);
    }

    Set<String> tierNames() {
        return tiers;
    }

    ConditionLogic logic() {
        return logic;
    }

    Optional<Condition> read(Value value, Use use) {
        var text = value.text();
        if (!value.isSingle()) {
            return Optional.empty();
        }
        var found = read.computeIfAbsent(new Asked(text, use, Set.copyOf(tiers)), this::compiled);
        return switch (found.result) {
            case Result.Compiled(var condition, var scopes) -> {
                scopes.forEach(scope -> sold(value, scope));
                if (found.neverHolds) {
                    value.mistake("this can never hold: it contradicts itself");
                }
                yield Optional.of(condition);
            }
            case Result.Refused refused -> {
                refused.problems().forEach(p -> value.mistake(p.offset(), p.message()));
                yield Optional.empty();
            }
        };
    }

    private void sold(Value value, Named scope) {
        Scope.of(scope.written())
                .filter(of -> !known.sells(of))
                .ifPresent(of -> value.mistake(scope.offset(), known.unsold(of)));
    }

    private Read compiled(Asked asked) {
        var result = compiler.compile(asked.text, asked.use, asked.tiers, known.segments());
        boolean never =
                result instanceof Result.Compiled compiled
                        && logic.neverHolds(compiled.condition());
        return new Read(result, never);
    }
}
