package dev.regulars.agent.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2, 3};

    @TempDir private Path folder;
    private WholeFile file;

    @BeforeEach
    void file() {
        file = new WholeFile(folder.resolve("deeper").resolve("file.json"));
    }

    @Test
    void isTheNewOneOnceWritten() {
        assertTrue(file.read().isEmpty());
        file.write(OLD);
        file.write(NEW);
        assertArrayEquals(NEW, file.read().orElseThrow());
    }

    @Test
    void halfWrittenSuccessorIsPassedOver() throws IOException {
        file.write(OLD);
        Files.write(file.path().resolveSibling("file.json.new"), new byte[] {9});
        assertArrayEquals(OLD, file.read().orElseThrow());
        file.write(NEW);
        assertArrayEquals(NEW, file.read().orElseThrow());
    }

    @Test
    void destroyedFileIsGoneAndTwiceIsHarmless() {
        file.write(OLD);
        file.destroy();
        file.destroy();
        assertTrue(file.read().isEmpty());
    }

    @Test
    void whatIsInTheWayIsSaidWithTheFile() throws IOException {
        Files.writeString(folder.resolve("deeper"), "a file where a folder should be");
        var failed = assertThrows(DiskFailed.class, () -> file.write(OLD));
        assertTrue(failed.getMessage().contains("deeper"), failed.getMessage());
    }

    @Test
    void failuresAreSentencesWithWhatToDo() {
        var path = Path.of("till.json");
        assertEquals(
                "The disk is full, so till.json cannot be written: free some space on it.",
                DiskFailed.sentence(path, new IOException("No space left on device")));
        assertEquals(
                "till.json lies on a disk that is read-only: make it writable again.",
                DiskFailed.sentence(path, new IOException("Read-only file system")));
        assertEquals(
                "till.json may not be used by this account: give it the right to read and write"
                        + " there.",
                DiskFailed.sentence(path, new AccessDeniedException("till.json")));
        assertEquals(
                "till.json is not there: check the folder and that its disk is connected.",
                DiskFailed.sentence(path, new NoSuchFileException("till.json")));
        assertEquals(
                "till.json failed (Input/output error): check the disk and its cable.",
                DiskFailed.sentence(path, new IOException("Input/output error")));
    }
}
