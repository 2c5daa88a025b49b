package dev.regulars.hardware.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.CardReadersContract;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ScannedText;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class SimulatedReaderTest extends CardReadersContract {
    private static final SimulatedCard ANNA = SimulatedCard.withUid("Anna", "04A1B2C3D4E5F6");
    private static final SimulatedCard BO = SimulatedCard.withUid("Bo", "04B0B0B0B0B0B0");

    private final SimulatedReader reader = new SimulatedReader("Tray", List.of(ANNA, BO));

    @Override
    protected Bench bench() {
        return new TrayBench(reader);
    }

    private record TrayBench(SimulatedReader reader) implements Bench {
        @Override
        public CardReaders readers() {
            return reader;
        }

        @Override
        public void hold(String uid) {
            reader.present(SimulatedCard.withUid("card", uid));
        }

        @Override
        public void holdPaymentCard() {
            reader.present(SimulatedCard.payment("bank card"));
        }

        @Override
        public void holdTornCard() {
            reader.present(new SimulatedCard.Failing("torn", CardFault.TAKEN_TOO_SOON));
        }

        @Override
        public void takeAway() {
            reader.remove();
        }

        @Override
        public void unplug() {
            reader.unplug();
        }

        @Override
        public void close() {}
    }

    @Test
    void cardIsTakenFromTheTrayByName() {
        reader.open(heard);
        reader.present("Bo");
        assertEquals(BO, reader.lying().orElseThrow());
        heard.next(CardPresented.class);
    }

    @Test
    void cardThatIsNotInTheTrayIsNamed() {
        var refusal = assertThrows(NoSuchElementException.class, () -> reader.present("Cy"));
        assertEquals("There is no card \"Cy\" in the tray of Tray.", refusal.getMessage());
    }

    @Test
    void secondCardPushesTheFirstAway() {
        reader.open(heard);
        reader.present("Anna");
        reader.present("Bo");
        assertEquals(
                List.of(
                        ReaderAppeared.class,
                        CardPresented.class,
                        CardRemoved.class,
                        CardPresented.class),
                heard.all().stream().map(Object::getClass).toList());
    }

    @Test
    void printedCardReadsTheSameAfterItsTextWasWiped() {
        reader.open(heard);
        var card = new SimulatedCard.Printed("stock card", Medium.BAR_CODE, "9801000000000001");
        for (int scan = 0; scan < 2; scan++) {
            reader.present(card);
            var text = (ScannedText) heard.next(CardPresented.class).reading();
            assertEquals("9801000000000001", new String(text.characters()));
            text.wipe();
        }
        assertEquals(1, heard.all(CardRemoved.class).size());
    }

    @Test
    void cardsInTheTrayDiffer() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SimulatedReader("Tray", List.of(ANNA, ANNA)));
    }

    @Test
    void readerComesBackWhenPluggedIn() {
        reader.open(heard);
        reader.unplug();
        reader.unplug();
        reader.plugIn();
        reader.plugIn();
        assertEquals(2, heard.all(ReaderAppeared.class).size());
        assertTrue(reader.lying().isEmpty());
    }
}
