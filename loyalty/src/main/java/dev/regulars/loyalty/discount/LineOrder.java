package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.sale.Line;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which lines are looked at, whatever order the POS sends them in: by id, shorter ids
 * first, so that 2 comes before 10. It decides ties, and nothing else.
 */
public final class LineOrder {
    private static final Comparator<Line> BY_ID =
            Comparator.comparingInt((Line l) -> l.id().length()).thenComparing(Line::id);

    private LineOrder() {}

    /** The lines in that order. */
    public static List<Line> of(List<Line> lines) {
        return lines.stream().sorted(BY_ID).toList();
    }
}
