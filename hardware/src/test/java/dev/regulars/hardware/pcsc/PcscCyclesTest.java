package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.lab.VirtualSlot;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.Uid;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many cards, one after the other, at ten readers at once. */
@NeedsPcsc
final class PcscCyclesTest {
    private static final int PAIRS = 5;
    private static final int ROUNDS = 12;

    @Test
    void everyCardOfManyIsToldOnceAndEveryRemovalToo() {
        var heard = new HeardEvents();
        try (var lab = PcscLab.start(PAIRS);
                var readers = new PcscCardReaders()) {
            readers.open(heard);
            lab.slots().forEach(_ -> heard.next(ReaderAppeared.class));
            for (int round = 0; round < ROUNDS; round++) {
                insertEverywhere(lab, round);
                lab.slots().forEach(_ -> heard.next(CardPresented.class));
                lab.slots().forEach(VirtualSlot::remove);
                lab.slots().forEach(_ -> heard.next(CardRemoved.class));
            }
            assertEachWasTold(lab, heard);
        }
    }

    private static void insertEverywhere(PcscLab lab, int round) {
        for (int slot = 0; slot < lab.slots().size(); slot++) {
            lab.slot(slot).insert(VirtualCard.withUid(uid(slot, round)));
        }
    }

    private static void assertEachWasTold(PcscLab lab, HeardEvents heard) {
        assertEquals(2 * PAIRS * ROUNDS, heard.all(CardPresented.class).size());
        assertEquals(2 * PAIRS * ROUNDS, heard.all(CardRemoved.class).size());
        assertEquals(List.of(), heard.all(CardFailed.class));
        assertEquals(List.of(), heard.all(ReaderEvent.ReaderFailed.class));
        for (int slot = 0; slot < lab.slots().size(); slot++) {
            assertOwnCardsInOrder(slot, lab.slot(slot).readerName(), heard);
        }
        long slowest =
                heard.all(CardPresented.class).stream()
                        .mapToLong(told -> told.atNanos() - told.seenNanos())
                        .max()
                        .orElseThrow();
        assertTrue(
                slowest < Duration.ofSeconds(5).toNanos(),
                TimeUnit.NANOSECONDS.toMillis(slowest) + " ms");
    }

    private static void assertOwnCardsInOrder(int slot, String name, HeardEvents heard) {
        List<Reading> read =
                heard.all(CardPresented.class).stream()
                        .filter(told -> told.reader().name().equals(name))
                        .map(CardPresented::reading)
                        .toList();
        for (int round = 0; round < ROUNDS; round++) {
            assertEquals(new Reading.ContactlessUid(new Uid(uid(slot, round))), read.get(round));
        }
    }

    private static String uid(int slot, int round) {
        return "04%02X%02X00000000".formatted(slot, round);
    }
}
