package dev.regulars.trials.checks.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Data sets that others published and that are not part of this repository: in the folder that the
 * environment's {@code REGULARS_SHARED_DATA} names, else in {@code shared/data} here or further up.
 */
final class PublishedData {
    private PublishedData() {}

    /** The file of this name; skips the test, saying why, where it is absent. */
    static Path file(String name) {
        var file = folder().map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        Assumptions.assumeTrue(
                file.isPresent(),
                () -> name + " is not here: set REGULARS_SHARED_DATA to the folder that has it");
        return file.orElseThrow();
    }

    private static Optional<Path> folder() {
        var told = Stream.ofNullable(System.getenv("REGULARS_SHARED_DATA")).map(Path::of);
        var above =
                Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(folder -> folder.resolve("shared/data"));
        return Stream.concat(told, above).filter(Files::isDirectory).findFirst();
    }
}
