package dev.regulars.hardware.usb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsbChoiceTest {
    @Test
    void choiceIsWrittenAsItIsRead() {
        assertEquals("0801:0002", UsbChoice.of("0801:0002").orElseThrow().toString());
        assertEquals("0c2e:0b61:S1:2", UsbChoice.of("0C2E:0b61:S1:2").orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0801", "801:2", "0801:00020", "0801:0002:", "08g1:0002", "a b"})
    void whatNamesNoDeviceIsRefused(String written) {
        assertEquals(Optional.empty(), UsbChoice.of(written));
    }

    @Test
    void numbersHaveSixteenBits() {
        assertThrows(IllegalArgumentException.class, () -> new UsbChoice(0x10000, 0, ""));
    }
}
