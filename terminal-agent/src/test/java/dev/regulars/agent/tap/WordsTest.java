package dev.regulars.agent.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Fault;
import dev.regulars.hardware.reader.ReaderFault;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    private static Stream<Fault> faults() {
        return Stream.concat(
                Arrays.stream(CardFault.values()), Arrays.stream(ReaderFault.values()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultIsSaidInTheLanguageOfTheStore(Fault fault) {
        var english = fault.sentence() + " " + fault.remedy();
        assertEquals(english, new Words("en").of(fault));
        assertEquals(english, new Words("fr").of(fault));
        assertNotEquals(english, new Words("nb").of(fault));
    }
}
