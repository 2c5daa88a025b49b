package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Lot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Points of which some wait, some are lost, and some were taken. */
final class AnyPoints {
    /** What can be spent today can be spent for so many days at least. */
    static final int LEAST_DAYS = 30;

    private AnyPoints() {}

    static List<Entry> of(LocalDate today, Dice dice) {
        var entries = new ArrayList<Entry>();
        for (int i = dice.below(4); i > 0; i--) {
            entries.add(given(today, dice));
        }
        if (dice.oneIn(8)) {
            // Not today: what is taken on the day of a sale is taken after it, and from its points.
            var on = today.minusDays(1 + dice.below(30));
            entries.add(new Entry(on, new Lot(on, null, -dice.from(1, 500))));
        }
        return entries;
    }

    private static Entry given(LocalDate today, Dice dice) {
        var on = today.minusDays(dice.below(200));
        var from = on.plusDays(dice.any(0, 0, 5));
        var until =
                dice.oneIn(3)
                        ? null
                        : dice.oneIn(6)
                                ? from.plusDays(1)
                                : today.plusDays(LEAST_DAYS + dice.below(300));
        return new Entry(on, new Lot(from, until, dice.from(1, dice.any(50, 3_000))));
    }
}
