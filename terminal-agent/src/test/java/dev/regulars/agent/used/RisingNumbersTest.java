package dev.regulars.agent.used;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RisingNumbersTest {
    @TempDir Path folder;
    private Path file;
    private long floor;

    @BeforeEach
    void name() {
        file = folder.resolve("used").resolve("numbers.lines");
    }

    private RisingNumbers open() {
        return RisingNumbers.open(file, () -> floor);
    }

    @Test
    void onlyAHigherNumberIsTheFirstUseAlsoAfterARestart() {
        var numbers = open();
        assertEquals(Use.FIRST, numbers.take(List.of("a"), 5));
        assertEquals(Use.AGAIN, numbers.take(List.of("a"), 5));
        assertEquals(Use.FIRST, numbers.take(List.of("b"), 0));
        var again = open();
        assertEquals(Use.AGAIN, again.take(List.of("a"), 5));
        assertEquals(Use.AGAIN, again.take(List.of("b"), 0));
        assertEquals(Use.FIRST, again.take(List.of("a"), 6));
    }

    @Test
    void oneThingUnderItsOldNameIsTheSame() {
        assertEquals(Use.FIRST, open().take(List.of("old"), 5));
        assertEquals(Use.AGAIN, open().take(List.of("new", "old"), 5));
        assertEquals(Use.FIRST, open().take(List.of("new", "old"), 6));
        assertEquals(Use.AGAIN, open().take(List.of("new", "old"), 6));
    }

    @Test
    void tornLastLineLosesNothingBefore() throws IOException {
        open().take(List.of("a"), 5);
        Files.writeString(file, "00000000 {\"na", StandardOpenOption.APPEND);
        var numbers = open();
        assertEquals(Use.AGAIN, numbers.take(List.of("a"), 5));
        assertEquals(Use.FIRST, numbers.take(List.of("a"), 6));
        assertEquals(Use.AGAIN, open().take(List.of("a"), 6));
    }

    @Test
    void whatIsOverIsForgottenAndTheFileStaysSmall() throws IOException {
        var numbers = open();
        for (int i = 0; i < 1_100; i++) {
            floor = i - 10;
            assertEquals(Use.FIRST, numbers.take(List.of("member " + i), i));
        }
        try (var lines = Files.lines(file)) {
            assertTrue(lines.count() < 200);
        }
        assertEquals(Use.AGAIN, open().take(List.of("member 1099"), 1_099));
    }

    @Test
    void diskThatTakesNothingIsSaid() throws IOException {
        var numbers = open();
        Files.delete(file);
        Files.createDirectory(file);
        assertEquals(Use.NOT_KEPT, numbers.take(List.of("a"), 5));
        assertEquals(Use.AGAIN, numbers.take(List.of("a"), 5));
    }
}
