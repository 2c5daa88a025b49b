package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.Uid;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A real pcscd that is killed, restarted, missing or full of odd cards. */
@NeedsPcsc
final class PcscServiceTest {
    private static final VirtualCard ANNA = VirtualCard.withUid("04A1B2C3D4E5F6");
    private static final VirtualCard BO = VirtualCard.withUid("04B0B0B0B0B0B0");

    private static final Reading BO_READ = new Reading.ContactlessUid(new Uid("04B0B0B0B0B0B0"));

    private final HeardEvents heard = new HeardEvents();
    private final PcscLab lab = PcscLab.prepare(1);
    private final PcscCardReaders readers = new PcscCardReaders();

    @AfterEach
    void putAway() {
        readers.close();
        lab.close();
    }

    @Test
    void serviceThatIsMissingAtTheStartIsToldOnceAndFoundLater() {
        readers.open(heard);
        assertEquals(ReaderFault.SERVICE_DOWN, heard.next(ReaderFailed.class).fault());
        awaitRetries();
        lab.up();
        heard.next(ReaderAppeared.class);
        assertEquals(1, heard.all(ReaderFailed.class).size());
    }

    @Test
    void readersComeBackWithinThreeSecondsOfARestart() {
        openWithReaders();
        lab.kill();
        heard.next(ReaderFailed.class);
        lab.up();
        long restarted = System.nanoTime();
        lab.slot(1).insert(BO);
        var presented = heard.next(CardPresented.class);
        assertTrue(presented.atNanos() - restarted < Duration.ofSeconds(3).toNanos());
        assertEquals(PcscCardReaders.SERVICE, heard.all(ReaderFailed.class).getFirst().reader());
        assertEquals(0, heard.all(ReaderGone.class).size());
    }

    @Test
    void readersComeBackAfterEachOfSeveralRestarts() {
        openWithReaders();
        for (int restart = 0; restart < 3; restart++) {
            lab.kill();
            heard.next(ReaderFailed.class);
            lab.up();
            heard.next(ReaderAppeared.class);
            heard.next(ReaderAppeared.class);
        }
    }

    @Test
    void cardThatLiesThereAcrossARestartIsNoSecondTap() {
        openWithReaders();
        lab.slot(0).insert(ANNA);
        heard.next(CardPresented.class);
        restart();
        lab.slot(1).insert(BO);
        heard.next(CardPresented.class);
        lab.slot(0).remove();
        heard.next(CardRemoved.class);
        assertEquals(2, heard.all(CardPresented.class).size());
        assertEquals(1, heard.all(CardRemoved.class).size());
    }

    @Test
    void phoneThatLiesThereAcrossARestartIsNoSecondTapThoughItsNumberChanges() {
        openWithReaders();
        lab.slot(0).insert(VirtualCard.chipWithUid("08112233"));
        heard.next(CardPresented.class);
        lab.kill();
        heard.next(ReaderFailed.class);
        lab.slot(0).insert(VirtualCard.chipWithUid("08445566"));
        lab.up();
        lab.slot(1).insert(BO);
        assertEquals(BO_READ, heard.next(CardPresented.class).reading());
        lab.slot(0).remove();
        heard.next(CardRemoved.class);
        assertEquals(2, heard.all(CardPresented.class).size());
    }

    @Test
    void cardThatWasSwappedDuringARestartIsANewTap() {
        openWithReaders();
        lab.slot(0).insert(ANNA);
        heard.next(CardPresented.class);
        lab.kill();
        heard.next(ReaderFailed.class);
        lab.slot(0).insert(BO);
        lab.up();
        heard.next(CardRemoved.class);
        assertEquals(BO_READ, heard.next(CardPresented.class).reading());
    }

    @Test
    void cardThatWasTakenAwayDuringARestartIsRemoved() {
        openWithReaders();
        lab.slot(0).insert(ANNA);
        heard.next(CardPresented.class);
        lab.kill();
        heard.next(ReaderFailed.class);
        lab.slot(0).remove();
        lab.up();
        heard.next(CardRemoved.class);
    }

    @Test
    void serviceWithoutReadersIsToldOnce() {
        lab.up(0);
        readers.open(heard);
        assertEquals(ReaderFault.NO_READER, heard.next(ReaderFailed.class).fault());
        awaitRetries();
        assertEquals(1, heard.all().size());
    }

    /** The driver waits for ever after an empty answer: until the card is gone. */
    @Test
    void cardThatAnswersWithNothingHoldsUpNoOtherReader() {
        openWithReaders();
        lab.slot(0).insert(VirtualCard.chip().answering("00A4", ""));
        lab.slot(1).insert(BO);
        assertEquals(BO_READ, heard.next(CardPresented.class).reading());
        lab.slot(0).remove();
        heard.next(CardFailed.class);
        assertEquals(List.of(), heard.all(ReaderFailed.class));
    }

    @Test
    void cardThatAnswersWithHalfAStatusWordIsTheCardsFaultOnce() {
        openWithReaders();
        lab.slot(0).insert(VirtualCard.chip().answering("00A4", "90"));
        heard.next(CardFailed.class);
        lab.slot(1).insert(BO);
        heard.next(CardPresented.class);
        lab.slot(0).remove();
        lab.slot(0).insert(ANNA);
        heard.next(CardPresented.class);
        assertEquals(1, heard.all(CardFailed.class).size());
        assertEquals(0, heard.all(CardRemoved.class).size());
    }

    @Test
    void paymentChipIsAskedNothingMoreOnceItIsKnown() {
        openWithReaders();
        VirtualCard bankCard = VirtualCard.payment();
        lab.slot(0).insert(bankCard);
        heard.next(CardPresented.class);
        assertEquals(List.of(VirtualCard.select("2PAY.SYS.DDF01") + "00"), bankCard.heard());
    }

    @Test
    void storageCardIsNotAskedForPaymentApplications() {
        openWithReaders();
        VirtualCard storageCard = VirtualCard.withUid("04C0C0C0C0C0C0");
        lab.slot(0).insert(storageCard);
        heard.next(CardPresented.class);
        assertEquals(List.of("FFCA000000", "FFB0000310"), storageCard.heard());
    }

    @Test
    void chipWithoutANumberIsNoFault() {
        openWithReaders();
        lab.slot(0).insert(VirtualCard.chip());
        assertEquals(new Reading.NoNumber(), heard.next(CardPresented.class).reading());
    }

    @Test
    void contactPaymentCardIsRefusedToo() {
        openWithReaders();
        lab.slot(0)
                .insert(VirtualCard.chip().answering(VirtualCard.select("1PAY.SYS.DDF01"), "9000"));
        assertTrue(heard.next(CardPresented.class).reading() instanceof Reading.PaymentCard);
    }

    private void openWithReaders() {
        lab.up();
        readers.open(heard);
        heard.next(ReaderAppeared.class);
        heard.next(ReaderAppeared.class);
    }

    private void restart() {
        lab.kill();
        heard.next(ReaderFailed.class);
        lab.up();
        heard.next(ReaderAppeared.class);
        heard.next(ReaderAppeared.class);
    }

    /** Long enough for several tries: what is told once must not be told again at the next. */
    private static void awaitRetries() {
        try {
            Thread.sleep(Pace.USUAL.retry().multipliedBy(4));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
