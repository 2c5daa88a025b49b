package dev.regulars.hardware.hid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known in the middle of a report descriptor. */
final class DescriptorReading {
    private static final int MOST_FIELDS = 1024;
    private static final int MOST_BITS = 8192 * Byte.SIZE;
    private static final int DEEPEST = 32;

    private final Set<Usage> applications = new LinkedHashSet<>();
    private final List<Field> fields = new ArrayList<>();
    private final Map<Integer, Integer> bits = new HashMap<>();
    private final Deque<Globals> pushed = new ArrayDeque<>();
    private final Usages usages = new Usages();
    private Globals globals = Globals.NONE;
    private int depth;

    /** False when the descriptor cannot be. */
    boolean take(Item item) {
        return switch (item.type()) {
            case MAIN -> main(item);
            case GLOBAL -> global(item);
            case LOCAL -> usages.take(item, globals.page());
            case RESERVED -> true;
        };
    }

    /** Empty when collections were left open, or only some reports are numbered. */
    Optional<ReportDescriptor> descriptor() {
        if (depth != 0 || bits.containsKey(0) && bits.size() > 1) {
            return Optional.empty();
        }
        var lengths = new HashMap<Integer, Integer>();
        bits.forEach((id, size) -> lengths.put(id, (size + Byte.SIZE - 1) / Byte.SIZE));
        return Optional.of(new ReportDescriptor(applications, fields, lengths));
    }

    private boolean main(Item item) {
        boolean possible =
                switch (item.tag()) {
                    case 0x8 -> input((item.data() & 1) != 0, (item.data() & 2) != 0);
                    case 0xA -> begin();
                    case 0xC -> --depth >= 0;
                    default -> true;
                };
        usages.clear();
        return possible;
    }

    private boolean begin() {
        if (depth == 0 && usages.size() > 0) {
            applications.add(usages.at(0));
        }
        return ++depth <= DEEPEST;
    }

    private boolean global(Item item) {
        switch (item.tag()) {
            case 0xA -> pushed.push(globals);
            case 0xB -> globals = pushed.isEmpty() ? globals : pushed.pop();
            default -> globals = globals.with(item);
        }
        return globals.canBe() && pushed.size() <= DEEPEST;
    }

    private boolean input(boolean constant, boolean variable) {
        int first = bits.getOrDefault(globals.reportId(), globals.reportId() == 0 ? 0 : Byte.SIZE);
        if (first + (long) globals.allBits() > MOST_BITS) {
            return false;
        }
        bits.put(globals.reportId(), first + globals.allBits());
        boolean used = !constant && usages.size() > 0 && globals.bits() <= Integer.SIZE;
        return !used || globals.allBits() == 0 || keep(first, variable);
    }

    /**
     * A list of choices has one use for all its values; else the last usage is for all the rest.
     */
    private boolean keep(int first, boolean variable) {
        int alone = variable ? Math.min(usages.size(), globals.count()) - 1 : 0;
        if (fields.size() + alone >= MOST_FIELDS) {
            return false;
        }
        for (int place = 0; place <= alone; place++) {
            int count = place < alone ? 1 : globals.count() - alone;
            int bit = first + place * globals.bits();
            fields.add(new Field(globals.reportId(), usages.at(place), bit, globals.bits(), count));
        }
        return true;
    }
}
