package dev.regulars.hardware.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.simulated.SimulatedCard;
import dev.regulars.hardware.simulated.SimulatedReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeveralCardReadersTest {
    @Test
    void allKindsAreHeardUntilAllAreClosed() {
        var left = new SimulatedReader("left", List.of());
        var right = new SimulatedReader("right", List.of());
        var heard = new HeardEvents();
        var both = new SeveralCardReaders(List.of(left, right));
        both.open(heard);
        right.present(SimulatedCard.withUid("Anna", "04A1B2C3D4E5F6"));
        both.close();
        left.present(SimulatedCard.withUid("Bo", "04B0B0B0B0B0B0"));
        assertEquals(2, heard.all(ReaderAppeared.class).size());
        assertEquals(1, heard.all(CardPresented.class).size());
    }
}
