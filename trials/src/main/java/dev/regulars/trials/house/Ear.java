package dev.regulars.trials.house;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.Wire;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hears what a till announces, as a POS does. Ends with the till. Used by one thread. */
public final class Ear implements AutoCloseable {
    private static final String EVENT = "event:";
    private static final String DATA = "data:";

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private String event = "";

    private record Heard(String event, JsonNode data) {}

    private Ear(Stream<String> lines) {
        this.lines = lines;
    }

    /** Listens to a stream of server-sent events; returns when it has begun. */
    static Ear on(Stream<String> lines) throws InterruptedException {
        var ear = new Ear(lines);
        Thread.ofVirtual().start(ear::listen);
        ear.next("status", Duration.ofSeconds(5));
        return ear;
    }

    /**
     * The next event of this name; others are passed over.
     *
     * @throws IllegalStateException when none comes in time
     */
    public JsonNode next(String name, Duration patience) throws InterruptedException {
        var data = heard(name, patience);
        if (data == null) {
            throw new IllegalStateException(
                    "no " + name + " was announced within " + patience.toSeconds() + " s");
        }
        return data;
    }

    /** The next event of this name, or null when none comes in time; others are passed over. */
    public @Nullable JsonNode heard(String name, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var one = heard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (one == null || one.event.equals(name)) {
                return one == null ? null : one.data;
            }
        }
    }

    /** Passes over whatever was announced until now. */
    public void forget() {
        heard.clear();
    }

    @Override
    public void close() {
        lines.close();
    }

    private void listen() {
        try {
            lines.forEach(this::line);
        } catch (RuntimeException ended) {
            // Whoever waits for more is told by the time it does not come in.
        }
    }

    private void line(String line) {
        if (line.startsWith(EVENT)) {
            event = line.substring(EVENT.length()).strip();
        } else if (line.startsWith(DATA)) {
            heard.add(new Heard(event, Wire.parse(line.substring(DATA.length()))));
        }
    }
}
