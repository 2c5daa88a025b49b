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
 * Makes a variable of each call such as {@code visits(30)}, and of each plain comparison such as
 * {@code visits(30) >= 2}: what is asked for always stands in the condition itself, so it is read
 * once, and looked up by name afterwards. {@code money('20.00')} becomes a number of minor units:
 * that money meets only money has been checked by then.
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
        var expr = calls.named(tree.getExpr());
        Situation.WORDS.forEach(calls.facts::putIfAbsent);
        var named =
                CelAbstractSyntaxTree.newCheckedAst(
                        expr, tree.getSource(), calls.references, tree.getTypeMap());
        return new Named(named, calls.facts, Set.copyOf(calls.scopes));
    }

    private CelExpr named(CelExpr expr) {
        return switch (expr.getKind()) {
            case CALL -> ofCall(expr, expr.call());
            case LIST -> ofList(expr, expr.list());
            case IDENT -> ofWord(expr, expr.ident().name());
            default -> expr;
        };
    }

    private CelExpr ofCall(CelExpr expr, CelExpr.CelCall call) {
        var argument = call.args().isEmpty() ? null : call.args().getFirst().constantOrDefault();
        if (argument != null && call.function().equals(Vocabulary.MONEY_OF)) {
            references.remove(expr.id());
            long minor = Money.of(argument.stringValue(), currency).minor();
            return CelExpr.ofConstant(expr.id(), CelConstant.ofValue(minor));
        }
        if (argument != null && Vocabulary.ASKED.contains(call.function())) {
            return name(expr.id(), call.function(), argument);
        }
        var plain = PlainReader.comparison(expr, currency);
        if (plain.isPresent()) {
            return name(expr.id(), plain.get());
        }
        references.computeIfPresent(expr.id(), (id, operator) -> inMinorUnits(operator));
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

    /** The same operator on whole numbers, where it is one on money. */
    private static CelReference inMinorUnits(CelReference operator) {
        var overloads = operator.overloadIds().stream().map(LiteralCalls::inMinorUnits).toList();
        return CelReference.newBuilder().addOverloadIds(overloads).build();
    }

    private static String inMinorUnits(String overload) {
        return Vocabulary.OF_MINOR_UNITS.getOrDefault(overload, overload);
    }

    private CelExpr ofWord(CelExpr expr, String word) {
        var fact = Situation.WORDS.get(word);
        return fact == null ? expr : name(expr.id(), word, fact);
    }

    private CelExpr name(long id, String function, CelConstant argument) {
        boolean text = argument.getKind() == CelConstant.Kind.STRING_VALUE;
        var written = text ? argument.stringValue() : String.valueOf(argument.int64Value());
        if (Vocabulary.OF_A_SCOPE.contains(function)) {
            scopes.add(written);
        }
        return name(id, function + " " + written, fact(function, written));
    }

    private CelExpr name(long id, Comparison plain) {
        if (plain.subject().ofScope()) {
            scopes.add(plain.argument());
        }
        return name(id, plain.toString(), plain::holds);
    }

    private CelExpr name(long id, String name, Situation.Fact fact) {
        facts.put(name, fact);
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
                yield situation -> situation.window(days).spend().minor();
            }
            case Vocabulary.AMOUNT_OF -> situation -> situation.basket().amountOf(argument).minor();
            case Vocabulary.PIECES_OF -> situation -> situation.basket().piecesOf(argument);
            default -> throw new IllegalArgumentException("nobody can say " + function);
        };
    }
}
