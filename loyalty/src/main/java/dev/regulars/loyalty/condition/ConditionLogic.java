package dev.regulars.loyalty.condition;

import dev.cel.common.ast.CelExpr;
import dev.regulars.loyalty.condition.Comparison.Subject;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells what follows from conditions, as far as they are plain comparisons joined by {@code &&} and
 * {@code ||}. What it cannot see through follows from nothing and nothing from it.
 */
public final class ConditionLogic {
    private final Currency currency;

    public ConditionLogic(Currency currency) {
        this.currency = currency;
    }

    /** The numbers of one subject that a comparison lets pass; both ends are in it. */
    private record Range(Subject subject, String argument, long least, long most) {
        boolean isEmpty() {
            return least > most;
        }

        boolean implies(Range other) {
            return sameNumber(other) && least >= other.least && most <= other.most
                    || laterVisits(other) && least >= other.least;
        }

        boolean excludes(Range other) {
            return sameNumber(other) && (least > other.most || most < other.least)
                    || longerVisits(other) && least > other.most;
        }

        private boolean sameNumber(Range other) {
            return subject == other.subject && argument.equals(other.argument);
        }

        private boolean laterVisits(Range other) {
            return longerVisits(other) && other.most == Long.MAX_VALUE;
        }

        /** A longer window has at least the visits of a shorter one. */
        private boolean longerVisits(Range other) {
            return subject == Subject.VISITS
                    && other.subject == Subject.VISITS
                    && Integer.parseInt(other.argument) >= Integer.parseInt(argument);
        }
    }

    /** Whether the second holds whenever the first does. */
    public boolean implies(Condition first, Condition second) {
        var whenever = alternatives(first);
        var then = alternatives(second);
        return whenever.stream().allMatch(w -> then.stream().anyMatch(t -> implies(w, t)));
    }

    /** Whether it contradicts itself. */
    public boolean neverHolds(Condition condition) {
        return alternatives(condition).stream().allMatch(ConditionLogic::contradicts);
    }

    /**
     * Each way in which a condition can hold, as what must hold together; ways that are more than
     * plain comparisons are left out.
     */
    public List<List<Comparison>> plainWays(Condition condition) {
        return ways(ConditionRuntime.tree(condition).getExpr()).stream()
                .filter(way -> way.stream().allMatch(Optional::isPresent))
                .map(way -> way.stream().flatMap(Optional::stream).toList())
                .toList();
    }

    private static boolean implies(List<Optional<Range>> all, List<Optional<Range>> wanted) {
        return wanted.stream()
                .allMatch(w ->
                        w.isPresent()
                                && all.stream()
                                        .flatMap(Optional::stream)
                                        .anyMatch(a -> a.implies(w.get())));
    }

    private static boolean contradicts(List<Optional<Range>> all) {
        var ranges = all.stream().flatMap(Optional::stream).toList();
        return ranges.stream().anyMatch(Range::isEmpty)
                || ranges.stream().anyMatch(a -> ranges.stream().anyMatch(a::excludes));
    }

    private List<List<Optional<Range>>> alternatives(Condition condition) {
        return ways(ConditionRuntime.tree(condition).getExpr()).stream()
                .map(way -> way.stream().map(c -> c.flatMap(this::range)).toList())
                .toList();
    }

    /** The ways in which an expression can hold, each as what must hold together. */
    private List<List<Optional<Comparison>>> ways(CelExpr expr) {
        var call = expr.callOrDefault();
        return switch (call.function()) {
            case "_||_" -> call.args().stream().flatMap(a -> ways(a).stream()).toList();
            case "_&&_" -> joined(ways(call.args().get(0)), call.args().get(1));
            default -> List.of(List.of(PlainReader.comparison(expr, currency)));
        };
    }

    private List<List<Optional<Comparison>>> joined(
            List<List<Optional<Comparison>>> left, CelExpr right) {
        return left.stream().flatMap(l -> ways(right).stream().map(r -> concat(l, r))).toList();
    }

    private static List<Optional<Comparison>> concat(
            List<Optional<Comparison>> left, List<Optional<Comparison>> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    private Optional<Range> range(Comparison c) {
        long least = c.subject() == Subject.SPEND || c.subject().ofBasket() ? Long.MIN_VALUE : 0;
        long most = c.subject() == Subject.HOUR ? 23 : Long.MAX_VALUE;
        return switch (c.operator()) {
            case LESS -> range(c, least, c.literal() - 1);
            case LESS_OR_EQUAL -> range(c, least, c.literal());
            case EQUAL -> range(c, Math.max(least, c.literal()), Math.min(most, c.literal()));
            case NOT_EQUAL -> Optional.empty();
            case GREATER_OR_EQUAL -> range(c, Math.max(least, c.literal()), most);
            case GREATER -> range(c, Math.max(least, c.literal() + 1), most);
        };
    }

    private static Optional<Range> range(Comparison c, long least, long most) {
        return Optional.of(new Range(c.subject(), c.argument(), least, most));
    }
}
