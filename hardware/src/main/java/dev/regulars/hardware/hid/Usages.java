package dev.regulars.hardware.hid;

import java.util.ArrayList;
import java.util.List;

/** The usages that were named for the next main item (USB HID 1.11, 6.2.2.8). */
final class Usages {
    private static final int MOST = 256;

    private final List<Range> ranges = new ArrayList<>();
    private Usage minimum = new Usage(0, 0);

    /** From the first to the last, both included; on one page. */
    private record Range(Usage first, int last) {
        int size() {
            return last - first.id() + 1;
        }
    }

    /** False when there are more than a device needs. */
    boolean take(Item item, int page) {
        Usage usage =
                item.size() == 4
                        ? new Usage((int) (item.data() >> 16), (int) item.data() & 0xFFFF)
                        : new Usage(page, (int) item.data());
        switch (item.tag()) {
            case 0 -> ranges.add(new Range(usage, usage.id()));
            case 1 -> minimum = usage;
            case 2 -> ranges.add(new Range(minimum, Math.max(minimum.id(), usage.id())));
            default -> {}
        }
        return ranges.size() <= MOST;
    }

    /** How many values have a usage of their own. */
    int size() {
        return ranges.stream().mapToInt(Range::size).sum();
    }

    /**
     * Of the value at that place; the last one is for all that follow. Usage 0:0 when none is
     * named.
     */
    Usage at(int place) {
        int left = place;
        Usage last = new Usage(0, 0);
        for (Range range : ranges) {
            if (left < range.size()) {
                return new Usage(range.first().page(), range.first().id() + left);
            }
            left -= range.size();
            last = new Usage(range.first().page(), range.last());
        }
        return last;
    }

    void clear() {
        ranges.clear();
        minimum = new Usage(0, 0);
    }
}
