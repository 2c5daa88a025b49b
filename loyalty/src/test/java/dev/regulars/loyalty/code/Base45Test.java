package dev.regulars.loyalty.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {

    @ParameterizedTest // RFC 9285, 4.3 and 4.4
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void writesAndReadsWhatTheStandardSays(String plain, String written) throws DamagedCode {
        var bytes = plain.getBytes(StandardCharsets.US_ASCII);
        assertEquals(written, Base45.write(bytes));
        assertArrayEquals(bytes, Base45.read(written));
    }

    @Test
    void everyLengthComesBackWhateverTheCase() throws DamagedCode {
        var random = new Random(45);
        for (int length = 0; length < 200; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            var text = Base45.write(bytes);
            assertArrayEquals(bytes, Base45.read(text));
            assertArrayEquals(bytes, Base45.read(text.toLowerCase(Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AAAA", "GGW", ":::", "A_", "Ä0", "::"})
    void whatNoBytesGiveIsDamaged(String text) {
        assertThrows(DamagedCode.class, () -> Base45.read(text));
    }
}
