package dev.regulars.loyalty.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes checked conditions ready. CEL itself is only started when a condition is more than plain
 * comparisons. Used once for each version of a programme, by one thread.
 */
public final class Conditions {
    private final Currency currency;
    private final Map<String, ReadyCondition> ready = new HashMap<>();
    private @Nullable ConditionRuntime runtime;

    public Conditions(Currency currency) {
        this.currency = currency;
    }

    /**
     * The condition with everything done that can be done before it is asked; the same for the same
     * expression.
     */
    public ReadyCondition ready(Condition condition) {
        return ready.computeIfAbsent(condition.checked(), ignored -> made(condition));
    }

    private ReadyCondition made(Condition condition) {
        var tree = ConditionRuntime.tree(condition);
        var plain = new ArrayList<Clause>();
        var others = new ArrayList<Clause>();
        for (var part : parts(tree.getExpr())) {
            PlainReader.comparison(part, currency)
                    .ifPresentOrElse(
                            c -> plain.add(new Clause.Plain(c)),
                            () -> others.add(expression(tree, part)));
        }
        plain.addAll(others);
        return new ReadyCondition(plain);
    }

    /** The parts that {@code &&} joins, in their order. */
    static List<CelExpr> parts(CelExpr expr) {
        var call = expr.callOrDefault();
        if (!call.function().equals("_&&_")) {
            return List.of(expr);
        }
        return call.args().stream().flatMap(arg -> parts(arg).stream()).toList();
    }

    private Clause expression(CelAbstractSyntaxTree tree, CelExpr part) {
        if (runtime == null) {
            runtime = new ConditionRuntime(currency);
        }
        var alone =
                CelAbstractSyntaxTree.newCheckedAst(
                        part, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap());
        return runtime.expression(alone);
    }
}
