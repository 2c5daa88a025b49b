package dev.regulars.hardware.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class UidTest {
    @Test
    void fourBytesThatStartWith08AreRandom() {
        assertTrue(new Uid("08112233").random());
        assertFalse(new Uid("04112233").random());
        assertFalse(new Uid("08112233445566").random());
    }

    @Test
    void fourBytesMayBeAnotherCardsToo() {
        assertTrue(new Uid("A1B2C3D4").mayBeShared());
        assertFalse(new Uid("04A1B2C3D4E5F6").mayBeShared());
    }

    @Test
    void bytesAreGivenInTheirOrder() {
        Uid uid = Uid.of(new byte[] {0x04, (byte) 0xA1, 0, 1, 2, 3, 4});
        assertEquals("04A10001020304", uid.hex());
        assertEquals(7, uid.length());
    }

    @Test
    void whatIsNoUidIsRefusedWithItself() {
        for (String wrong : new String[] {"", "04A1", "04a1b2c3", "04A1B2C3D", "04 1B2C3"}) {
            var refusal = assertThrows(IllegalArgumentException.class, () -> new Uid(wrong));
            assertTrue(refusal.getMessage().startsWith("\"" + wrong + "\""));
        }
    }
}
