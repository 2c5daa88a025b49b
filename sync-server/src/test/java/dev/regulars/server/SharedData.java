package dev.regulars.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Published data sets that are not part of this repository. The folder is named by the system
 * property {@code regulars.shared.data} or the environment's {@code REGULARS_SHARED_DATA}; without
 * them it is {@code shared/data} beside this repository or further up.
 */
public final class SharedData {
    private SharedData() {}

    /** The file of this name; skips the test, saying why, where the folder is absent. */
    public static Path file(String name) {
        var file = folder().map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        Assumptions.assumeTrue(
                file.isPresent(),
                () -> name + " is not here: set REGULARS_SHARED_DATA to the folder that has it");
        return file.orElseThrow();
    }

    private static Optional<Path> folder() {
        return Stream.concat(told(), above()).filter(Files::isDirectory).findFirst();
    }

    private static Stream<Path> told() {
        return Stream.of(
                        System.getProperty("regulars.shared.data"),
                        System.getenv("REGULARS_SHARED_DATA"))
                .flatMap(Stream::ofNullable)
                .map(Path::of);
    }

    private static Stream<Path> above() {
        return Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data"));
    }
}
