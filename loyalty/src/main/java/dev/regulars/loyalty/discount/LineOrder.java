package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.sale.Line;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which lines are looked at, whatever order the POS sends them in: by id, shorter ids
 * first, so that 2 comes before 10. It decides ties, and nothing else.
 */
public final class LineOrder {
    private LineOrder() {}

    /** Where the lines stand in their basket, in that order. */
    public static int[] places(List<Line> lines) {
        return inOrder(lines) ? asTheyStand(lines.size()) : sorted(lines);
    }

    /** A POS numbers its lines, so most baskets are in order already. */
    private static boolean inOrder(List<Line> lines) {
        for (int place = 1; place < lines.size(); place++) {
            if (compare(lines.get(place - 1).id(), lines.get(place).id()) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int compare(String one, String other) {
        int shorter = Integer.compare(one.length(), other.length());
        return shorter == 0 ? one.compareTo(other) : shorter;
    }

    private static int[] asTheyStand(int lines) {
        var places = new int[lines];
        Arrays.setAll(places, place -> place);
        return places;
    }

    private static int[] sorted(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .sorted((one, other) -> compare(lines.get(one).id(), lines.get(other).id()))
                .mapToInt(place -> place)
                .toArray();
    }
}
