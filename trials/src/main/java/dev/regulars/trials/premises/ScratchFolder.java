package dev.regulars.trials.premises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder of a run's own, among the machine's temporary ones. */
public record ScratchFolder(Path path) {

    /** Makes one whose name begins like this. */
    public static ScratchFolder make(String name) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(name));
    }

    /** Removes it with all that is in it. */
    public void remove() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
