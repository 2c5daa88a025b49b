package dev.regulars.loyalty.condition;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.regulars.loyalty.condition.Comparison.Subject;
import dev.regulars.loyalty.money.Money;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;

/** Recognises plain comparisons in a checked expression. */
final class PlainReader {
    private record Asked(Subject subject, String argument) {}

    private PlainReader() {}

    static Optional<Comparison> comparison(CelExpr expr, Currency currency) {
        var call = expr.callOrDefault();
        var operator = Operator.of(call.function());
        if (operator.isEmpty() || call.args().size() != 2) {
            return Optional.empty();
        }
        var left = call.args().get(0);
        var right = call.args().get(1);
        var asWritten = comparison(left, operator.get(), right, currency);
        return asWritten.isPresent()
                ? asWritten
                : comparison(right, operator.get().mirrored(), left, currency);
    }

    private static Optional<Comparison> comparison(
            CelExpr asked, Operator operator, CelExpr fixed, Currency currency) {
        var literal = literal(fixed, currency);
        if (literal.isEmpty()) {
            return Optional.empty();
        }
        return asked(asked)
                .map(a -> new Comparison(a.subject, a.argument, operator, literal.getAsLong()));
    }

    private static Optional<Asked> asked(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> variable(expr.ident().name());
            case CALL -> function(expr.call());
            default -> Optional.empty();
        };
    }

    private static Optional<Asked> variable(String name) {
        return switch (name) {
            case Vocabulary.DAYS_SINCE_ENROLMENT -> asked(Subject.DAYS_SINCE_ENROLMENT, "");
            case Vocabulary.DAYS_SINCE_LAST_VISIT -> asked(Subject.DAYS_SINCE_LAST_VISIT, "");
            case Vocabulary.BONUS -> asked(Subject.BONUS, "");
            case Vocabulary.HOUR -> asked(Subject.HOUR, "");
            case Vocabulary.BASKET_TOTAL -> asked(Subject.BASKET_TOTAL, "");
            default -> Optional.empty();
        };
    }

    private static Optional<Asked> function(CelExpr.CelCall call) {
        if (call.args().size() != 1 || call.target().isPresent()) {
            return Optional.empty();
        }
        var argument = call.args().getFirst().constantOrDefault();
        return switch (call.function()) {
            case Vocabulary.VISITS -> asked(Subject.VISITS, String.valueOf(argument.int64Value()));
            case Vocabulary.SPEND -> asked(Subject.SPEND, String.valueOf(argument.int64Value()));
            case Vocabulary.AMOUNT_OF -> asked(Subject.AMOUNT_OF, argument.stringValue());
            case Vocabulary.PIECES_OF -> asked(Subject.PIECES_OF, argument.stringValue());
            default -> Optional.empty();
        };
    }

    private static Optional<Asked> asked(Subject subject, String argument) {
        return Optional.of(new Asked(subject, argument));
    }

    private static OptionalLong literal(CelExpr expr, Currency currency) {
        var call = expr.callOrDefault();
        if (call.function().equals(Vocabulary.MONEY_OF)) {
            var text = call.args().getFirst().constantOrDefault().stringValue();
            return OptionalLong.of(Money.of(text, currency).minor());
        }
        boolean isNumber =
                expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expr.constant().getKind() == CelConstant.Kind.INT64_VALUE;
        return isNumber ? OptionalLong.of(expr.constant().int64Value()) : OptionalLong.empty();
    }
}
