package dev.regulars.agent.sync.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void linesOfAnyLengthAreRead() throws IOException {
        var longLine = "ä".repeat(100_000);
        var lines = lines("one\n\n" + longLine + "\nhalf", 1 << 20);
        assertEquals("one", lines.next());
        assertEquals("", lines.next());
        assertEquals(longLine, lines.next());
        assertNull(lines.next());
    }

    @Test
    void lineWithoutAnEndDoesNotFillTheMemory() {
        var endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                };
        assertThrows(IOException.class, () -> new Lines(endless, 1 << 20).next());
    }

    private static Lines lines(String text, int longest) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Lines(new ByteArrayInputStream(bytes), longest);
    }
}
