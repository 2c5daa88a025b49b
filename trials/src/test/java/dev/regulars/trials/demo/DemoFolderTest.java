package dev.regulars.trials.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {
    private static final Path HOME = Path.of("/home/kim");

    @TempDir Path folder;

    @Test
    void eachSystemHasItsOwnPlaceForIt() {
        assertEquals(
                HOME.resolve(".local/share/regulars/demo"),
                DemoFolder.usual("Linux", HOME, null, null));
        assertEquals(
                Path.of("/data/regulars/demo"), DemoFolder.usual("Linux", HOME, null, "/data"));
        assertEquals(
                HOME.resolve("Library/Application Support/Regulars/demo"),
                DemoFolder.usual("Mac OS X", HOME, null, null));
        assertEquals(
                HOME.resolve("AppData/Local/Regulars/demo"),
                DemoFolder.usual("Windows 11", HOME, null, null));
    }

    @Test
    void whatWasKeptIsThereAtTheNextStart() throws IOException {
        var state = new DemoState(DemoPorts.from(7600), 200, LocalDate.parse("2026-03-02"), true);
        try (var first = DemoFolder.open(folder)) {
            assertEquals(Optional.empty(), first.state());
            first.keep(state);
        }
        try (var second = DemoFolder.open(folder)) {
            assertEquals(Optional.of(state), second.state());
        }
    }

    @Test
    void nobodyElseMayLookIntoIt() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system knows no POSIX permissions");
        DemoFolder.open(folder).close();
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void folderThatCannotBeMadeIsOneSentence() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var refused = assertThrows(CannotStart.class, () -> DemoFolder.open(file.resolve("demo")));
        assertTrue(refused.getMessage().contains("--data DIR"), refused.getMessage());
    }
}
