package dev.regulars.server.backtest;

import dev.regulars.loyalty.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What members would get from one programme more or less than from another. Money only: what points
 * are worth is for the shop to say.
 *
 * @param better members who get more from the first
 * @param same members who get the same from both
 * @param worse members who get less from the first
 * @param gained what those who get more get more
 * @param lost what the others get less
 * @param most those whom it changes most, winners and losers
 */
public record Comparison(
        int better, int same, int worse, Money gained, Money lost, List<Change> most) {
    private static final int TOLD = 10;

    /** What one member would have got from the first programme and from the second. */
    public record Change(String member, Money first, Money second) {
        /** What they get more from the first; below 0 where it is less. */
        public Money difference() {
            return first.minus(second);
        }
    }

    /**
     * @param changes one for each member
     */
    static Comparison of(Map<String, Change> changes, Money zero) {
        int better = 0;
        int worse = 0;
        var gained = zero;
        var lost = zero;
        for (var change : changes.values()) {
            var difference = change.difference();
            better += difference.isPositive() ? 1 : 0;
            worse += difference.isNegative() ? 1 : 0;
            gained = difference.isPositive() ? gained.plus(difference) : gained;
            lost = difference.isNegative() ? lost.minus(difference) : lost;
        }
        int same = changes.size() - better - worse;
        return new Comparison(better, same, worse, gained, lost, most(changes));
    }

    private static List<Change> most(Map<String, Change> changes) {
        var order = Comparator.comparing(Change::difference).thenComparing(Change::member);
        var losers =
                changes.values().stream()
                        .filter(change -> change.difference().isNegative())
                        .sorted(order)
                        .limit(TOLD / 2);
        var winners =
                changes.values().stream()
                        .filter(change -> change.difference().isPositive())
                        .sorted(order.reversed())
                        .limit(TOLD / 2);
        return Stream.concat(winners, losers).toList();
    }
}
