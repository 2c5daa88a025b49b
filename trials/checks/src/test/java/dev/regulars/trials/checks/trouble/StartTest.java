package dev.regulars.trials.checks.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.trials.house.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that cannot start here ends at once, with exit code 1 and one line that says why. */
class StartTest {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"till", "server"})
    void aDataFolderThatIsNotWritableIsNamedWithTheRemedy(String process) throws Exception {
        var locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));

        var line = refusal(withoutPrivileges(process, "--data", locked + "", "--port", port()));

        assertTrue(line.contains(locked.toString()), line);
        assertTrue(line.contains("--data"), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"till", "server"})
    void aFileInPlaceOfTheDataFolderIsNamed(String process) throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        var line = refusal(List.of(process, "--data", file.toString(), "--port", port()));

        assertTrue(line.contains(file.toString()), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"till", "server"})
    void aPortInUseIsNamedWithTheRemedy(String process) throws Exception {
        var data = folder.resolve("data").toString();
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            var line = refusal(List.of(process, "--data", data, "--port", port));

            assertTrue(line.contains(port), line);
            assertTrue(line.contains("--port"), line);
        }
    }

    @Test
    void aSecondServerOverTheSameFolderIsRefused() throws Exception {
        var data = folder.resolve("data").toString();
        var first = start(List.of("server", "--data", data, "--port", port()));
        try {
            awaitFirstWord(first);

            var line = refusal(List.of("server", "--data", data, "--port", port()));

            assertTrue(line.contains(data), line);
        } finally {
            first.destroy();
            first.waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:%s", "nowhere.invalid"})
    void aServerThatCannotBeReachedIsNamedWhenATillPairs(String server) throws Exception {
        var where = server.formatted(port());
        var data = folder.resolve("data").toString();

        var line =
                refusal(
                        List.of(
                                "till",
                                "pair",
                                "ABCD-EFGH",
                                "--server",
                                "http://" + where,
                                "--data",
                                data));

        assertTrue(line.contains(where), line);
        assertFalse(Files.exists(folder.resolve("data/pairing.json")));
    }

    private static void awaitFirstWord(Process process) throws IOException {
        assertTrue(process.getInputStream().read() >= 0, "it said nothing");
    }

    /** The one line that it ended with. */
    private String refusal(List<String> arguments) throws Exception {
        var process = start(arguments);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroy();
            throw new AssertionError(arguments + " started, and runs");
        }
        var said = new String(process.getInputStream().readAllBytes());
        assertEquals(1, process.exitValue(), said);
        assertFalse(said.contains("Exception"), said);
        var lines = said.lines().filter(line -> !line.contains("preparing the")).toList();
        assertEquals(1, lines.size(), said);
        return lines.getFirst();
    }

    private static Process start(List<String> arguments) throws IOException {
        var command = new ArrayList<>(arguments);
        int at = command.indexOf("--");
        if (at < 0) {
            command.add(0, System.getProperty("regulars.launcher"));
        } else {
            command.set(at, System.getProperty("regulars.launcher"));
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** As root, by leaving off what lets root write everywhere. */
    private static List<String> withoutPrivileges(String... arguments) {
        boolean root = "root".equals(System.getProperty("user.name"));
        var drop = List.of("setpriv", "--inh-caps=-all", "--bounding-set=-all", "--");
        return Stream.concat(root ? drop.stream() : Stream.of("--"), Stream.of(arguments)).toList();
    }

    private static String port() throws IOException {
        return String.valueOf(Ports.free());
    }
}
