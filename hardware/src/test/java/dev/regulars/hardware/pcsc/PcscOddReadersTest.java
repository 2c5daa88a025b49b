package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a virtual reader cannot do: be unplugged alone, be held by another program, be broken. */
final class PcscOddReadersTest {
    private static final Pace QUICK =
            new Pace(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(60));

    private static final String UID = "04A1B2C3D4E5F69000";

    private final HeardEvents heard = new HeardEvents();
    private final FakeService service = new FakeService();
    private final PcscCardReaders readers = new PcscCardReaders(service, _ -> true, QUICK);

    @AfterEach
    void close() {
        readers.close();
        assertEquals(0, service.contexts());
        assertEquals(List.of(), threads());
    }

    @Test
    void readerThatIsUnpluggedGoesAndItsCardBeforeIt() {
        FakeTerminal terminal = service.plugIn("Left");
        service.plugIn("Right");
        readers.open(heard);
        terminal.insert(FakeCard.withUid("04A1B2C3D4E5F6"));
        heard.next(CardPresented.class);
        service.unplug("Left");
        assertEquals("Left", heard.next(CardRemoved.class).reader().name());
        assertEquals("Left", heard.next(ReaderGone.class).reader().name());
        assertEquals(List.of(), heard.all(ReaderFailed.class));
    }

    @Test
    void readerThatIsPluggedInWhileRunningAppears() {
        readers.open(heard);
        assertEquals(ReaderFault.NO_READER, heard.next(ReaderFailed.class).fault());
        service.plugIn("Late").insert(FakeCard.withUid("04A1B2C3D4E5F6"));
        heard.next(ReaderAppeared.class);
        heard.next(CardPresented.class);
        service.unplug("Late");
        heard.next(ReaderGone.class);
        assertEquals(ReaderFault.NO_READER, heard.next(ReaderFailed.class).fault());
    }

    @Test
    void readerThatAnotherProgramHoldsIsToldOnceAndReadWhenItIsFree() {
        FakeTerminal terminal = service.plugIn("Shared");
        terminal.fail("SCARD_E_SHARING_VIOLATION");
        readers.open(heard);
        terminal.insert(FakeCard.withUid("04A1B2C3D4E5F6"));
        assertEquals(ReaderFault.IN_USE, heard.next(ReaderFailed.class).fault());
        terminal.fail(null);
        heard.next(CardPresented.class);
        assertEquals(1, heard.all(ReaderFailed.class).size());
    }

    @Test
    void readerThatKeepsFailingIsBroken() {
        FakeTerminal terminal = service.plugIn("Old");
        terminal.fail("SCARD_F_UNKNOWN_ERROR");
        terminal.insert(FakeCard.withUid("04A1B2C3D4E5F6"));
        readers.open(heard);
        assertEquals(ReaderFault.BROKEN, heard.next(ReaderFailed.class).fault());
    }

    @Test
    void cardThatReadsAtTheSecondTryIsNoFailure() {
        var asked = new AtomicInteger();
        var card =
                new FakeCard(
                        FakeCard.STORAGE_CARD,
                        "T=1",
                        _ -> asked.getAndIncrement() == 0 ? "SCARD_E_NOT_TRANSACTED" : UID);
        service.plugIn("Left").insert(card);
        readers.open(heard);
        heard.next(CardPresented.class);
        assertEquals(List.of(), heard.all(CardFailed.class));
        assertEquals(2, card.disconnects());
    }

    @Test
    void cardThatIsHeldBetterAfterItFailedIsRead() {
        var asked = new AtomicInteger();
        service.plugIn("Left")
                .insert(
                        new FakeCard(
                                FakeCard.STORAGE_CARD,
                                "T=1",
                                _ -> asked.getAndIncrement() < 8 ? "SCARD_W_UNPOWERED_CARD" : UID));
        readers.open(heard);
        assertEquals(CardFault.NO_ANSWER, heard.next(CardFailed.class).fault());
        heard.next(CardPresented.class);
        assertEquals(1, heard.all(CardFailed.class).size());
    }

    @Test
    void cardThatFallsSilentAndIsGoneAMomentLaterWasTakenTooSoon() {
        var asked = new AtomicInteger();
        var left = service.plugIn("Left");
        left.insert(
                new FakeCard(
                        FakeCard.STORAGE_CARD,
                        "T=1",
                        _ -> {
                            if (asked.incrementAndGet() == 2) {
                                Thread.ofVirtual().start(left::remove);
                            }
                            return "";
                        }));
        readers.open(heard);
        assertEquals(CardFault.TAKEN_TOO_SOON, heard.next(CardFailed.class).fault());
    }

    @Test
    void emptyAnswerIsTheCardsFault() {
        service.plugIn("Left").insert(new FakeCard(FakeCard.STORAGE_CARD, "T=1", _ -> ""));
        readers.open(heard);
        assertEquals(CardFault.NO_ANSWER, heard.next(CardFailed.class).fault());
    }

    @Test
    void slotForSecurityModulesIsLeftAlone() {
        service.plugIn("ACS ACR1252 1S SAM Reader 00 01");
        service.plugIn("ACS ACR1252 1S CL Reader 00 00");
        readers.open(heard);
        var appeared = heard.next(ReaderAppeared.class);
        assertEquals("ACS ACR1252 1S CL Reader 00 00", appeared.reader().name());
        assertEquals(1, heard.all().size());
    }

    /** From the moment the wait for a card ends: nothing here is spent in pcscd or in the card. */
    @Test
    void presentedCardIsToldWithinTwoMilliseconds() {
        FakeTerminal terminal = service.plugIn("Left");
        readers.open(heard);
        long[] micros = new long[200];
        for (int tap = 0; tap < micros.length; tap++) {
            terminal.insert(FakeCard.withUid("04A1B2C3D4E5F6"));
            var presented = heard.next(CardPresented.class);
            micros[tap] = (presented.atNanos() - presented.seenNanos()) / 1000;
            terminal.remove();
            heard.next(CardRemoved.class);
        }
        Arrays.sort(micros);
        assertTrue(micros[micros.length / 2] < 2000, micros[micros.length / 2] + " µs");
    }

    @Test
    void hundredsOfQuickCyclesLoseNothing() {
        FakeTerminal terminal = service.plugIn("Left");
        readers.open(heard);
        for (int tap = 0; tap < 500; tap++) {
            terminal.insert(FakeCard.withUid("04%06X%06X".formatted(tap, tap)));
            heard.next(CardPresented.class);
            terminal.remove();
            heard.next(CardRemoved.class);
        }
        assertEquals(
                500,
                heard.all(CardPresented.class).stream()
                        .map(CardPresented::reading)
                        .distinct()
                        .count());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("card reader"))
                .toList();
    }
}
