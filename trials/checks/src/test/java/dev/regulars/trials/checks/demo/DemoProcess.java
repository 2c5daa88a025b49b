package dev.regulars.trials.checks.demo;

import dev.regulars.trials.house.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A demo in a process of its own, as its user starts it. */
final class DemoProcess implements AutoCloseable {
    private static final Duration FIRST_START = Duration.ofMinutes(5);
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\S+");

    private final Process process;
    private final Path said;

    private DemoProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static DemoProcess start(int port, Path data) throws IOException {
        var said = Files.createTempFile("demo", ".out");
        var process =
                // Whoever runs us in the background ignores Ctrl-C, and so would our children.
                new ProcessBuilder(
                                "env",
                                "--default-signal=INT",
                                System.getProperty("regulars.launcher"),
                                "demo",
                                "--members",
                                "200",
                                "--port",
                                String.valueOf(port),
                                "--data",
                                data.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        process.getOutputStream().close();
        return new DemoProcess(process, said);
    }

    /** The first of four ports that nobody listens on. */
    static int freePorts() throws IOException {
        for (int first = 20_000; first < 60_000; first += 4) {
            if (isFree(first) && isFree(first + 1) && isFree(first + 2) && isFree(first + 3)) {
                return first;
            }
        }
        throw new IOException("no four free ports in a row");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Returns when it says that it runs. */
    void awaitReady() throws Exception {
        Waiting.until(
                "the demo",
                FIRST_START,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the demo ended: " + said());
                    }
                    return said().contains("Ctrl-C ends the demo");
                });
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    /** All links that it printed, in their order. */
    List<URI> links() throws IOException {
        return LINK.matcher(said()).results().map(link -> URI.create(link.group())).toList();
    }

    /** Itself and all that it has started. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                .toList();
    }

    /** Ctrl-C; returns its exit code when it has ended. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        return process.waitFor();
    }

    /** Waits until it ends by itself. */
    int exit() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(said);
    }
}
