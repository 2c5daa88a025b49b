package dev.regulars.loyalty.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.regulars.loyalty.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes a variable of each call such as {@code visits(30)} or {@code money('20.00')}: what is asked
 * for always stands in the condition itself, so it is read once, and looked up by name afterwards.
 */
final class LiteralCalls {
    private final Currency currency;
    private final Map<String, Situation.Fact> facts = new HashMap<>();
    private final Set<String> scopes = new HashSet<>();
    private final Map<Long, CelReference> references;

    private LiteralCalls(Currency currency, Map<Long, CelReference> references) {
        this.currency = currency;
        this.references = new HashMap<>(references);
    }

    /**
     * An expression without such calls.
     *
     * @param facts what its names stand for, the new ones and the words of the vocabulary
     * @param scopes the parts of a basket that they measure, as written
     */
    record Named(
            CelAbstractSyntaxTree tree, Map<String, Situation.Fact> facts, Set<String> scopes) {}

    static Named named(CelAbstractSyntaxTree tree, Currency currency) {
        var calls = new LiteralCalls(currency, tree.getReferenceMap());
        calls.facts.putAll(Situation.WORDS);
        var expr = calls.named(tree.getExpr());
        var named =
                CelAbstractSyntaxTree.newCheckedAst(
                        expr, tree.getSource(), calls.references, tree.getTypeMap());
        return new Named(named, calls.facts, Set.copyOf(calls.scopes));
    }

    private CelExpr named(CelExpr expr) {
        return switch (expr.getKind()) {
            case CALL -> ofCall(expr, expr.call());
            case LIST -> ofList(expr, expr.list());
            default -> expr;
        };
    }

    private CelExpr ofCall(CelExpr expr, CelExpr.CelCall call) {
        var argument = call.args().isEmpty() ? null : call.args().getFirst().constantOrDefault();
        if (argument != null && Vocabulary.ASKED.contains(call.function())) {
            return name(expr.id(), call.function(), argument);
        }
        var same = CelExpr.CelCall.newBuilder().setFunction(call.function());
        call.args().forEach(each -> same.addArgs(named(each)));
        call.target().ifPresent(target -> same.setTarget(named(target)));
        return expr.toBuilder().setCall(same.build()).build();
    }

    private CelExpr ofList(CelExpr expr, CelExpr.CelList list) {
        var same = CelExpr.CelList.newBuilder();
        list.elements().forEach(each -> same.addElements(named(each)));
        return expr.toBuilder().setList(same.build()).build();
    }

    private CelExpr name(long id, String function, CelConstant argument) {
        boolean text = argument.getKind() == CelConstant.Kind.STRING_VALUE;
        var written = text ? argument.stringValue() : String.valueOf(argument.int64Value());
        var name = function + " " + written;
        facts.put(name, fact(function, written));
        if (Vocabulary.OF_A_SCOPE.contains(function)) {
            scopes.add(written);
        }
        references.put(id, CelReference.newBuilder().setName(name).build());
        return CelExpr.ofIdent(id, name);
    }

    private Situation.Fact fact(String function, String argument) {
        return switch (function) {
            case Vocabulary.VISITS -> {
                int days = Integer.parseInt(argument);
                yield situation -> (long) situation.window(days).visits();
            }
            case Vocabulary.SPEND -> {
                int days = Integer.parseInt(argument);
                yield situation -> situation.window(days).spend();
            }
            case Vocabulary.AMOUNT_OF -> situation -> situation.basket().amountOf(argument);
            case Vocabulary.PIECES_OF -> situation -> situation.basket().piecesOf(argument);
            case Vocabulary.MONEY_OF -> {
                var amount = Money.of(argument, currency);
                yield ignored -> amount;
            }
            default -> throw new IllegalArgumentException("nobody can say " + function);
        };
    }
}
