package dev.regulars.trials.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastOfAShopTest {
    @TempDir private Path folder;

    @Test
    void sameSeedIsTheSamePast() throws IOException {
        assertEquals(written("a"), written("b"));
        assertEquals(11, Files.readAllLines(folder.resolve("a")).size());
    }

    private String written(String name) throws IOException {
        new PastOfAShop(7, 10, 3).write(folder.resolve(name));
        return Files.readString(folder.resolve(name));
    }
}
