package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.sale.Line;
import java.util.Arrays;
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

    /** Where the lines stand in their basket, in that order. */
    public static int[] places(List<Line> lines) {
        var places = new Integer[lines.size()];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, (one, other) -> BY_ID.compare(lines.get(one), lines.get(other)));
        return Arrays.stream(places).mapToInt(place -> place).toArray();
    }
}
