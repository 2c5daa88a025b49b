package dev.regulars.loyalty.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.regulars.loyalty.condition.ConditionCompiler.Named;
import dev.regulars.loyalty.condition.ConditionCompiler.Problem;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.word.DidYouMean;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for what the type check cannot see: windows, amounts, names, functions not for us. */
final class Review {
    private static final int LONGEST_WINDOW = 3_660;

    private final CelAbstractSyntaxTree tree;
    private final Currency currency;
    private final Set<String> tiers;
    private final Set<String> segments;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> windows = new TreeSet<>();
    private final List<Named> scopes = new ArrayList<>();
    private boolean timed;

    Review(CelAbstractSyntaxTree tree, Currency currency, Set<String> tiers, Set<String> segments) {
        this.tree = tree;
        this.currency = currency;
        this.tiers = tiers;
        this.segments = segments;
        CelNavigableAst.fromAst(tree).getRoot().allNodes().forEach(this::look);
    }

    List<Problem> problems() {
        return problems;
    }

    Set<Integer> windows() {
        return windows;
    }

    List<Named> scopes() {
        return scopes;
    }

    boolean timed() {
        return timed;
    }

    private void look(CelNavigableExpr node) {
        var expr = node.expr();
        switch (expr.getKind()) {
            case IDENT -> timed |= Vocabulary.TIMED.contains(expr.ident().name());
            case CALL -> call(expr, expr.call());
            default -> {}
        }
    }

    private void call(CelExpr expr, CelExpr.CelCall call) {
        switch (call.function()) {
            case Vocabulary.VISITS, Vocabulary.SPEND -> window(expr, call);
            case Vocabulary.MONEY_OF -> amount(expr, call);
            case Vocabulary.AMOUNT_OF, Vocabulary.PIECES_OF -> scope(expr, call);
            case "_==_", "_!=_" -> {
                name(call.args().get(0), call.args().get(1));
                name(call.args().get(1), call.args().get(0));
            }
            case "@in" -> membership(call.args().get(0), call.args().get(1));
            default -> standard(expr, call);
        }
    }

    private void window(CelExpr expr, CelExpr.CelCall call) {
        var days = call.args().getFirst();
        boolean isNumber =
                days.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && days.constant().getKind() == CelConstant.Kind.INT64_VALUE;
        long length = isNumber ? days.constant().int64Value() : 0;
        if (length < 1 || length > LONGEST_WINDOW) {
            problem(
                    expr,
                    call.function()
                            + "(…) takes the number of days itself, from 1 to "
                            + LONGEST_WINDOW
                            + ", such as "
                            + call.function()
                            + "(365)");
        } else {
            windows.add((int) length);
        }
    }

    private void amount(CelExpr expr, CelExpr.CelCall call) {
        var text = text(call.args().getFirst());
        if (text.isEmpty()) {
            problem(expr, "money(…) takes the amount itself, such as money('50.00')");
            return;
        }
        try {
            Money.of(text.get(), currency);
        } catch (IllegalArgumentException e) {
            problem(call.args().getFirst(), e.getMessage());
        }
    }

    private void scope(CelExpr expr, CelExpr.CelCall call) {
        var text = text(call.args().getFirst());
        if (!text.map(t -> t.matches("(category|sku):\\S.*")).orElse(false)) {
            problem(
                    expr,
                    call.function()
                            + "(…) takes 'category:NAME' or 'sku:NAME', such as "
                            + call.function()
                            + "('category:cheese')");
        } else {
            scopes.add(new Named(offset(call.args().getFirst()), text.get()));
        }
    }

    private void name(CelExpr variable, CelExpr value) {
        switch (variable.identOrDefault().name()) {
            case Vocabulary.TIER -> known("tier", value, tiers);
            case Vocabulary.WEEKDAY -> known("weekday", value, Set.copyOf(Vocabulary.WEEKDAYS));
            default -> {}
        }
    }

    private void membership(CelExpr element, CelExpr list) {
        if (list.identOrDefault().name().equals(Vocabulary.SEGMENTS)) {
            known("segment", element, segments);
        }
        list.listOrDefault().elements().forEach(value -> name(element, value));
    }

    private void known(String kind, CelExpr value, Set<String> names) {
        text(value)
                .filter(text -> !names.contains(text))
                .ifPresent(text -> problem(value, DidYouMean.unknown(kind, text, names)));
    }

    private void standard(CelExpr expr, CelExpr.CelCall call) {
        if (!Vocabulary.STANDARD.contains(call.function())) {
            problem(expr, "'" + call.function() + "' cannot be used in a condition");
        }
    }

    private void problem(CelExpr expr, String message) {
        problems.add(new Problem(offset(expr), message));
    }

    private int offset(CelExpr expr) {
        return tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
    }

    private static Optional<String> text(CelExpr expr) {
        boolean isText =
                expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return isText ? Optional.of(expr.constant().stringValue()) : Optional.empty();
    }
}
