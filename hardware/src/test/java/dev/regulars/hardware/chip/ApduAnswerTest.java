package dev.regulars.hardware.chip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ApduAnswerTest {
    @Test
    void lessThanAStatusWordIsNoAnswer() {
        assertEquals(Optional.empty(), ApduAnswer.of(new byte[0]));
        assertEquals(Optional.empty(), ApduAnswer.of(new byte[1]));
        assertEquals(Optional.empty(), ApduAnswer.of(new byte[ApduAnswer.LONGEST + 1]));
    }

    @Test
    void statusWordAloneHasNoData() {
        var done = of("9000");
        assertTrue(done.isDone());
        assertFalse(done.hasRead());
        assertEquals(0, done.data().length);
    }

    @Test
    void endOfTheFileIsReadToo() {
        assertTrue(of("41 6282").hasRead());
        assertFalse(of("41 6A82").hasRead());
        assertFalse(of("41 6282").isDone());
    }

    @Test
    void blockedApplicationIsSelected() {
        assertTrue(of("6283").isSelected());
        assertFalse(of("6283").isDone());
        assertFalse(of("6A82").isSelected());
    }

    @Test
    void chipNamesTheLengthItWants() {
        assertEquals(Optional.of(16), of("6C10").lengthWanted());
        assertEquals(Optional.of(256), of("6C00").lengthWanted());
        assertEquals(Optional.empty(), of("9000").lengthWanted());
    }

    @Test
    void wipedDataIsGoneAndDataIsNeverPrinted() {
        var answer = of("3132 9000");
        assertEquals("2 bytes, 9000", answer.toString());
        answer.wipe();
        assertArrayEquals(new byte[2], answer.data());
    }

    private static ApduAnswer of(String hex) {
        return ApduAnswer.of(HexFormat.of().parseHex(hex.replace(" ", ""))).orElseThrow();
    }
}
