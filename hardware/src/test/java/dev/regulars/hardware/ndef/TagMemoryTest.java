package dev.regulars.hardware.ndef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.ndef.TagMemory.Place;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TagMemoryTest {
    private static final Place NOWHERE = new Place.Nowhere();

    @Test
    void messageIsFoundAfterFillingAndControlBlocks() {
        assertEquals(new Place.At(2, 3), find("03 03 D00000 FE"));
        assertEquals(new Place.At(14, 3), find("00 00 01 03 A0100C 02 03 000000 03 03 D00000 FE"));
    }

    @Test
    void lengthOfThreeBytesIsRead() {
        assertEquals(new Place.At(4, 0x0102), TagMemory.find(Said.bytes("03 FF 0102"), 4, 888));
    }

    @Test
    void emptyMessageIsThere() {
        assertEquals(new Place.At(2, 0), find("03 00 FE"));
    }

    @Test
    void areaThatEndsBeforeItsMessageHasNone() {
        assertEquals(NOWHERE, find("FE 03 03 D00000"));
        assertEquals(NOWHERE, find("00 00 00 00"));
        assertEquals(NOWHERE, find("03 09 D00000"));
        assertEquals(NOWHERE, find("03"));
        assertEquals(NOWHERE, find("03 FF 00"));
        assertEquals(NOWHERE, TagMemory.find(new byte[0], 0, 0));
    }

    @Test
    void unreadPartIsAskedFor() {
        assertEquals(new Place.Further(4), TagMemory.find(new byte[0], 0, 144));
        assertEquals(new Place.Further(29), TagMemory.find(Said.bytes("FD 17 00000000"), 6, 144));
        assertEquals(new Place.At(2, 40), TagMemory.find(Said.bytes("03 28 D1"), 3, 144));
    }

    /** Every answer but the last asks for more than there is. */
    @Test
    void walkThroughNoiseEnds() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            int read = random.nextInt(300);
            if (TagMemory.find(noise, read, 300) instanceof Place.Further(int bytes)) {
                assertTrue(bytes > Math.min(read, noise.length));
                assertTrue(bytes <= 300);
            }
        }
    }

    private static Place find(String area) {
        byte[] bytes = Said.bytes(area);
        return TagMemory.find(bytes, bytes.length, bytes.length);
    }
}
