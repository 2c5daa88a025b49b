package dev.regulars.hardware.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that sees one USB device which nobody has: umockdev plays it under the program's own
 * libusb. The device comes, goes and sends when it is told to; what the program prints is heard.
 */
public final class UsbStage implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    private final List<String> heard = new ArrayList<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Path folder;
    private final Process process;
    private final Writer orders;

    private UsbStage(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        this.orders = process.outputWriter();
        Thread.ofPlatform().daemon().start(() -> listen(process.inputReader()));
    }

    /** What is not on this machine, and how to get it. */
    public static Optional<String> missing() {
        if (!Files.isExecutable(Path.of("/usr/bin/umockdev-wrapper"))) {
            return Optional.of("No played USB here: apt-get install umockdev");
        }
        return succeeds(PYTHON.toString(), "-c", "import gi; gi.require_version('UMockdev', '1.0')")
                ? Optional.empty()
                : Optional.of("No bindings: apt-get install python3-gi gir1.2-umockdev-1.0");
    }

    /** A device that obeys; it is not plugged in yet. */
    public static UsbStage start(PlayedDevice device, List<String> program) {
        return start(device, "-", program);
    }

    /** A device that is plugged in, and that nobody but root may open. */
    public static UsbStage startLocked(PlayedDevice device, List<String> program) {
        return start(device, "0000", program);
    }

    private static UsbStage start(PlayedDevice device, String mode, List<String> program) {
        try {
            Path folder = folder();
            Path script = folder.resolve("usb_stage.py");
            try (InputStream own = UsbStage.class.getResourceAsStream("usb_stage.py")) {
                Files.copy(own, script, StandardCopyOption.REPLACE_EXISTING);
            }
            var command =
                    new ArrayList<>(
                            List.of(
                                    "umockdev-wrapper",
                                    PYTHON.toString(),
                                    script.toString(),
                                    write(folder, "hub.umockdev", PlayedDevice.hub()),
                                    write(folder, "device.umockdev", device.words()),
                                    PlayedDevice.NODE,
                                    HidWords.hex(device.reportDescriptor()),
                                    mode));
            return start(folder, command, program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A device that is plugged in, and from which a capture of those reports is replayed. */
    public static UsbStage replay(PlayedDevice device, List<byte[]> reports, List<String> program) {
        try {
            Path folder = folder();
            Path capture = Files.write(folder.resolve("device.pcap"), device.pcap(reports));
            String words = device.words() + "\n" + PlayedDevice.hub();
            var command =
                    new ArrayList<>(
                            List.of(
                                    "umockdev-run",
                                    "--device",
                                    write(folder, "device.umockdev", words),
                                    "--pcap",
                                    "/sys" + PlayedDevice.PATH + "=" + capture,
                                    "--"));
            return start(folder, command, program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void plug() {
        order("plug");
    }

    public void unplug() {
        order("unplug");
    }

    public void send(byte[] report) {
        order("report " + HidWords.hex(report));
    }

    /**
     * What waits for a report fails with that errno, as a transfer does when the plug is pulled.
     */
    public void fail(int errno) {
        order("error " + errno);
    }

    /** Whether another program has claimed it. */
    public void held(boolean held) {
        order(held ? "held" : "free");
    }

    /** The next line that begins so; those before it are skipped. */
    public String await(String beginning) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (true) {
                String line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (line == null) {
                    throw new AssertionError("Not heard: " + beginning + ". Heard: " + all());
                }
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** All that was heard. */
    public synchronized List<String> all() {
        return List.copyOf(heard);
    }

    /** Ends the program's standard input, and waits for its end. */
    public int end() {
        try {
            orders.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The program did not end. Heard: " + all());
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UsbStage start(Path folder, List<String> command, List<String> program)
            throws IOException {
        command.addAll(program);
        return new UsbStage(folder, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("regulars-usb-");
    }

    private static String write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void listen(BufferedReader reader) {
        try (reader) {
            for (String line; (line = reader.readLine()) != null; ) {
                synchronized (this) {
                    heard.add(line);
                }
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("The program is gone: " + e.getMessage());
        }
    }

    private void order(String words) {
        try {
            orders.write(words + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The stage is gone. Heard: " + all(), e);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process trial = new ProcessBuilder(command).redirectErrorStream(true).start();
            return trial.waitFor(20, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
