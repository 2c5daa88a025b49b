package dev.regulars.hardware.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a lab's pcscd has its socket, its list of readers and its drivers. */
final class LabFolder {
    private final Path root;

    private LabFolder(Path root) {
        this.root = root;
    }

    /** In /tmp whatever java.io.tmpdir says: the path of a socket has at most 107 bytes. */
    static LabFolder create() {
        try {
            var folder =
                    new LabFolder(Files.createTempDirectory(Path.of("/tmp"), "regulars-pcsc-"));
            Files.createDirectories(folder.run());
            Files.createDirectories(folder.readers());
            Runtime.getRuntime().addShutdownHook(new Thread(folder::delete));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String readerName(int pair, int slot) {
        return "Virtual " + (char) ('A' + pair) + " 00 %02d".formatted(slot);
    }

    /** What becomes /run/pcscd. */
    Path run() {
        return root.resolve("run");
    }

    Path readers() {
        return root.resolve("readers");
    }

    Path log() {
        return root.resolve("pcscd.log");
    }

    Path socket() {
        return run().resolve("pcscd.comm");
    }

    /** Writes the list of readers, and clears what a killed pcscd left. */
    void configure(List<Integer> ports) throws IOException {
        deleteIn(run());
        deleteIn(readers());
        for (int pair = 0; pair < ports.size(); pair++) {
            Files.writeString(readers().resolve("pair-" + pair), entry(pair, ports.get(pair)));
        }
    }

    private String entry(int pair, int port) throws IOException {
        return """
        FRIENDLYNAME "Virtual %s"
        DEVICENAME /dev/null:%d
        LIBPATH %s
        CHANNELID %d
        """
                .formatted((char) ('A' + pair), port, driver(pair), port);
    }

    /** A copy for each pair: the driver keeps its two slots in static fields. */
    private Path driver(int pair) throws IOException {
        Path copy = root.resolve("vpcd-" + pair + ".so");
        return Files.copy(LabNeeds.DRIVER, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
