package dev.regulars.trials.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A running process of ours. Ends before the virtual machine that started it does, whatever ends
 * that one: its port is free then.
 */
public final class HouseProcess implements AutoCloseable {
    private static final int LAST_LINES = 12;

    private final String name;
    private final Process process;
    private final Path log;

    HouseProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * True while it runs.
     *
     * @throws IllegalStateException with its last words when it has ended
     */
    public boolean mustLive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the " + name + " ended by itself: " + lastWords());
        }
        return true;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it without a warning, as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, and waits for it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last that it said, for an error message. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
