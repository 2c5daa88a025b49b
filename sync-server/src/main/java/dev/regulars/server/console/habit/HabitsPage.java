package dev.regulars.server.console.habit;

import dev.regulars.server.console.ShopNow;
import java.util.List;

/**
 * The grid and what stands out in it.
 *
 * @param segments each with members, the best first
 * @param members all who can be served, whether or not they are in the grid
 * @param refused of them, who did not agree to profiling
 */
public record HabitsPage(
        ShopNow shop, HabitGrid grid, List<SegmentCount> segments, long members, long refused) {

    public HabitsPage {
        segments = List.copyOf(segments);
    }

    /** The corner of those who came lately and come often. */
    public HabitGroup best() {
        return grid.group(HabitGrid.SIDE, HabitGrid.SIDE);
    }
}
