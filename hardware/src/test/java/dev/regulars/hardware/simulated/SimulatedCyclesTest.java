package dev.regulars.hardware.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.Holdings;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.Uid;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As many cards as a busy till sees in a year, one after the other. */
final class SimulatedCyclesTest {
    private static final int CYCLES = 100_000;

    private final Expecting expecting = new Expecting();

    @Test
    void eachOfAHundredThousandCardsIsSeenOnceAndNothingIsLeftBehind() {
        var reader = new SimulatedReader("Tray", List.of());
        reader.open(expecting);
        run(reader, 0, CYCLES / 10);
        Holdings before = Holdings.now();
        run(reader, CYCLES / 10, CYCLES);
        Holdings more = Holdings.now().since(before);
        assertEquals(CYCLES, expecting.presented);
        assertEquals(CYCLES, expecting.removed);
        assertTrue(more.threads() <= 0 && more.descriptors() <= 0, more.toString());
        assertTrue(more.heapBytes() < 1_000_000, more.toString());
    }

    /** Every hundredth time the plug is pulled and the card goes with it. */
    private static void run(SimulatedReader reader, int from, int to) {
        for (int cycle = from; cycle < to; cycle++) {
            reader.present(SimulatedCard.withUid("card", uid(cycle)));
            if (cycle % 100 == 0) {
                reader.unplug();
                reader.plugIn();
            }
            reader.remove();
        }
    }

    private static String uid(int cycle) {
        return "04%012X".formatted(cycle);
    }

    /** Fails on any card that is not the next one, and on a removal without a card. */
    private static final class Expecting implements ReaderListener {
        private int presented;
        private int removed;

        @Override
        public void heard(ReaderEvent event) {
            if (event instanceof CardPresented told) {
                assertEquals(removed, presented);
                assertEquals(new Reading.ContactlessUid(new Uid(uid(presented++))), told.reading());
            } else if (event instanceof CardRemoved) {
                assertEquals(presented, ++removed);
            }
        }
    }
}
