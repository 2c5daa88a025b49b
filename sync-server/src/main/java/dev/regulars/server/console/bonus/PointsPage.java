package dev.regulars.server.console.bonus;

import dev.regulars.loyalty.money.Money;
import dev.regulars.server.bonus.Liability;
import dev.regulars.server.console.ShopNow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "What do we owe in points?"
 *
 * @param owed over the days that were asked for
 * @param mistake what was wrong with those; empty where nothing was
 */
public record PointsPage(ShopNow shop, Liability owed, String mistake) {

    /** One step from the opening balance to the closing one. */
    public record Step(String name, long points) {}

    /** What points are worth; absent where they cannot be spent. */
    public Optional<Money> worth(long points) {
        return shop.programme().map(p -> p.redeem()).map(rule -> rule.worthOf(points));
    }

    /** Whether members can spend their points. */
    public boolean canBeSpent() {
        return shop.programme().map(p -> p.redeem()).isPresent();
    }

    /** Opening and everything that moved; they add up to the closing balance. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(new Step("Earned by buying", owed.earned()));
        steps.add(new Step("Spent", -owed.spent()));
        steps.add(new Step("Taken back with returned goods", -owed.takenBack()));
        steps.add(new Step("Corrected by hand", owed.corrected()));
        steps.add(new Step("Ended unspent", -owed.expired()));
        if (owed.overspent() != 0) {
            steps.add(new Step("Overspent, for later points to fill", owed.overspent()));
        }
        return steps;
    }

    /** The whole month before. */
    public String monthBefore() {
        var from = owed.from().minusMonths(1).withDayOfMonth(1);
        return address(from, from.plusMonths(1).minusDays(1));
    }

    private static String address(LocalDate from, LocalDate to) {
        return "/points?from=" + from + "&to=" + to;
    }
}
