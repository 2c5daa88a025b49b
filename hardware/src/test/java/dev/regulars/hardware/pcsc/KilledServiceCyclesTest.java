package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.Holdings;
import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.lab.VirtualSlot;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Cards come and go at two readers while pcscd is killed at every kind of moment. A long run, which
 * also prints what it saw: {@code mvn -pl hardware test -Dtest=KilledServiceCyclesTest
 * -Dregulars.cycles=2000 -Dregulars.kills=20}.
 */
@NeedsPcsc
@Timeout(value = 3, unit = TimeUnit.HOURS)
final class KilledServiceCyclesTest {
    private static final int READERS = 2;
    private static final int CYCLES = Integer.getInteger("regulars.cycles", 8);
    private static final int KILLS = Integer.getInteger("regulars.kills", 2);
    private static final int ROUNDS = CYCLES / READERS;
    private static final long SEED = Long.getLong("regulars.seed", 2026);

    /** When pcscd is killed. */
    private enum Moment {
        CARDS_ARRIVE,
        CARDS_LIE_THERE,
        CARDS_LEAVE,
        NO_CARD
    }

    private final Random random = new Random(SEED);
    private final CycleBook book = new CycleBook();
    private final PcscLab lab = PcscLab.prepare(READERS / 2);
    private int kills;

    @Test
    void eachCardIsSeenOnceWhateverHappensToTheServiceAndNothingIsLeftBehind() {
        lab.up();
        try (lab;
                var readers = new PcscCardReaders()) {
            readers.open(book);
            book.await("readers", book::appeared, READERS);
            int warm = Math.max(1, ROUNDS / 10);
            run(0, warm);
            Holdings before = Holdings.now();
            run(warm, ROUNDS);
            Holdings more = Holdings.now().since(before);
            report(more);
            assertNothingIsLeft(more);
        }
        assertEachWasSeenOnce();
    }

    private void run(int from, int to) {
        for (int round = from; round < to; round++) {
            boolean kill = (round + 1) * KILLS / ROUNDS > round * KILLS / ROUNDS;
            cycle(round, kill ? Moment.values()[kills % Moment.values().length] : null);
        }
    }

    private void cycle(int round, @Nullable Moment kill) {
        for (int slot = 0; slot < READERS; slot++) {
            lab.slot(slot).insert(VirtualCard.withUid("04%02X%08X00".formatted(slot, round)));
        }
        killIf(kill == Moment.CARDS_ARRIVE);
        book.await("cards presented", book::presented, (round + 1) * READERS);
        killIf(kill == Moment.CARDS_LIE_THERE);
        lab.slots().forEach(VirtualSlot::remove);
        killIf(kill == Moment.CARDS_LEAVE);
        book.await("cards removed", book::removed, (round + 1) * READERS);
        killIf(kill == Moment.NO_CARD);
    }

    /** Up to half a second later, so that every step of a reading is hit some time. */
    private void killIf(boolean time) {
        if (time) {
            kills++;
            pause(random.nextInt(500));
            int appeared = book.appeared();
            lab.kill();
            book.await("the service was missed", book::troubles, kills);
            lab.up();
            book.await("readers after a restart", book::appeared, appeared + READERS);
        }
    }

    private void assertEachWasSeenOnce() {
        assertEquals(ROUNDS * READERS, book.presented());
        assertEquals(ROUNDS * READERS, book.removed());
        assertEquals(ROUNDS * READERS, book.differentCards());
        assertEquals(1, book.mostTapsOfACard());
        assertEquals(kills, book.troubles());
        assertTrue(book.torn() <= READERS * kills, book.torn() + " torn");
        assertTrue(book.readerTroubles().size() <= kills, book.readerTroubles().toString());
    }

    /** The lab's own: a thread that waits for ended processes. Less than one for each kill. */
    private static void assertNothingIsLeft(Holdings more) {
        assertTrue(more.threads() <= 1, more.toString());
        assertTrue(more.descriptors() <= 0, more.toString());
        assertTrue(more.heapBytes() < 4_000_000 + CYCLES * 500L, more.toString());
    }

    private void report(Holdings more) {
        System.out.printf(
                "%d cycles at %d readers, %d kills: %d presented, %d removed, %d torn by a kill,"
                        + " %s said of readers; held more than after the first tenth: %s%n",
                ROUNDS * READERS,
                READERS,
                kills,
                book.presented(),
                book.removed(),
                book.torn(),
                book.readerTroubles(),
                more);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
