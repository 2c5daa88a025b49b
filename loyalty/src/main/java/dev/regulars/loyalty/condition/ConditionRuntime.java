package dev.regulars.loyalty.condition;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelProtoAbstractSyntaxTree;
import dev.cel.expr.CheckedExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Base64;
import java.util.Currency;

/** Turns checked expressions into programs that can be evaluated. Safe for use by many threads. */
final class ConditionRuntime {
    private final CelRuntime runtime;
    private final Currency currency;

    ConditionRuntime(Currency currency) {
        this.currency = currency;
        runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
    }

    /** A checked expression, or a part of one, ready to be asked. */
    Clause.Expression expression(CelAbstractSyntaxTree tree) {
        var named = LiteralCalls.named(tree, currency);
        try {
            var program = runtime.createProgram(named.tree());
            return new Clause.Expression(program, named.facts(), named.scopes());
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException("a checked condition cannot be planned", e);
        }
    }

    static CelAbstractSyntaxTree tree(Condition condition) {
        try {
            var bytes = Base64.getDecoder().decode(condition.checked());
            return CelProtoAbstractSyntaxTree.fromCheckedExpr(CheckedExpr.parseFrom(bytes))
                    .getAst();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(
                    "no checked expression for '" + condition.text() + "'", e);
        }
    }

    static String written(CelAbstractSyntaxTree tree) {
        var bytes = CelProtoAbstractSyntaxTree.fromCelAst(tree).toCheckedExpr().toByteArray();
        return Base64.getEncoder().encodeToString(bytes);
    }
}
