package dev.regulars.hardware.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of readers does. Each kind extends this with a bench of one reader. */
public abstract class CardReadersContract {
    private static final String ANNA = "04A1B2C3D4E5F6";
    private static final String BO = "04B0B0B0B0B0B0";

    protected final HeardEvents heard = new HeardEvents();
    private Bench bench;

    /** One reader of that kind and the hand that holds cards to it. */
    public interface Bench extends AutoCloseable {
        CardReaders readers();

        void hold(String uid);

        void holdPaymentCard();

        /** A card that is torn away while it is read. */
        void holdTornCard();

        /** What is told of a torn card. */
        default CardFault torn() {
            return CardFault.TAKEN_TOO_SOON;
        }

        /** Whether a card is gone as soon as it is read. */
        default boolean isSwiped() {
            return false;
        }

        default void assertIs(String uid, Reading reading) {
            assertEquals(new Reading.ContactlessUid(new Uid(uid)), reading);
        }

        default void assertIsPaymentCard(Reading reading) {
            assertEquals(new Reading.PaymentCard(Medium.CHIP), reading);
        }

        void takeAway();

        void unplug();

        @Override
        void close();
    }

    protected abstract Bench bench();

    @BeforeEach
    void setUp() {
        bench = bench();
    }

    @AfterEach
    void putAway() {
        bench.readers().close();
        bench.close();
    }

    @Test
    void readerAppearsBeforeItsCards() {
        bench.hold(ANNA);
        bench.readers().open(heard);
        heard.next(CardPresented.class);
        assertInstanceOf(ReaderAppeared.class, heard.all().getFirst());
    }

    @Test
    void cardIsToldWithItsUid() {
        open();
        bench.hold(ANNA);
        var presented = heard.next(CardPresented.class);
        bench.assertIs(ANNA, presented.reading());
        assertEquals(heard.all(ReaderAppeared.class).getFirst().reader(), presented.reader());
        assertTrue(presented.atNanos() >= presented.seenNanos());
    }

    @Test
    void cardIsToldOnceAndItsRemovalOnce() {
        open();
        bench.hold(ANNA);
        heard.next(CardPresented.class);
        bench.takeAway();
        heard.next(CardRemoved.class);
        bench.hold(BO);
        heard.next(CardPresented.class);
        assertEquals(2, heard.all(CardPresented.class).size());
        assertEquals(1 + leftByItself(), heard.all(CardRemoved.class).size());
    }

    @Test
    void sameCardHeldTwiceIsToldTwice() {
        open();
        for (int tap = 0; tap < 2; tap++) {
            bench.hold(ANNA);
            heard.next(CardPresented.class);
            bench.takeAway();
            heard.next(CardRemoved.class);
        }
        assertEquals(2, heard.all(CardPresented.class).size());
    }

    @Test
    void paymentCardIsRefusedWithNothingOfIt() {
        open();
        bench.holdPaymentCard();
        var presented = heard.next(CardPresented.class);
        bench.assertIsPaymentCard(presented.reading());
    }

    @Test
    void tornCardIsTheCardsFaultAndTheNextOneReads() {
        open();
        bench.holdTornCard();
        assertEquals(bench.torn(), heard.next(CardFailed.class).fault());
        bench.takeAway();
        bench.hold(ANNA);
        heard.next(CardPresented.class);
        assertEquals(0, heard.all(ReaderFailed.class).size());
        assertEquals(leftByItself(), heard.all(CardRemoved.class).size());
    }

    @Test
    void unpluggedReaderIsGoneAndItsCardBeforeIt() {
        open();
        bench.hold(ANNA);
        heard.next(CardPresented.class);
        bench.unplug();
        heard.next(CardRemoved.class);
        heard.next(ReaderGone.class);
    }

    @Test
    void nothingIsToldAfterClosing() {
        open();
        bench.hold(ANNA);
        heard.next(CardPresented.class);
        bench.readers().close();
        int before = heard.all().size();
        bench.takeAway();
        assertEquals(before, heard.all().size());
    }

    @Test
    void closingTwiceOrUnopenedIsHarmless() {
        bench.readers().close();
        bench.readers().close();
    }

    @Test
    void openingTwiceIsRefused() {
        bench.readers().open(heard);
        assertThrows(IllegalStateException.class, () -> bench.readers().open(heard));
    }

    @Test
    void listenerThatThrowsCostsNoLaterEvent() {
        bench.readers()
                .open(event -> {
                    heard.heard(event);
                    throw new IllegalStateException("The listener is broken.");
                });
        heard.next(ReaderAppeared.class);
        bench.hold(ANNA);
        heard.next(CardPresented.class);
    }

    /** How many cards have left of those that were not taken away: none, or the one just told. */
    private int leftByItself() {
        if (bench.isSwiped()) {
            heard.next(CardRemoved.class);
        }
        return bench.isSwiped() ? 1 : 0;
    }

    private void open() {
        bench.readers().open(heard);
        heard.next(ReaderAppeared.class);
    }
}
