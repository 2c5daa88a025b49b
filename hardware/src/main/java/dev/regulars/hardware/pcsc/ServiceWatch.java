package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ReaderId;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.watch.StopSignal;
import dev.regulars.hardware.watch.WatchThread;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/**
 * Follows the smart card service: which readers it has, and whether it is there at all. Starts and
 * ends a watch over each reader. All on one thread.
 */
final class ServiceWatch implements Runnable {
    static final Reader SERVICE = new Reader(new ReaderId("pcsc"), "smart card service");

    private final PcscContexts contexts;
    private final Predicate<String> wanted;
    private final Function<Reader, WatchThread> watch;
    private final ReaderListener listener;
    private final Pace pace;
    private final StopSignal stop;
    private final Map<Reader, WatchThread> watched = new LinkedHashMap<>();
    private final Set<Reader> missed = new HashSet<>();
    private long openedNanos;
    private @Nullable ReaderFault told;

    /**
     * @param wanted says by its name whether a reader is watched
     * @param watch starts the watch over one reader
     */
    ServiceWatch(
            PcscContexts contexts,
            Predicate<String> wanted,
            Function<Reader, WatchThread> watch,
            ReaderListener listener,
            Pace pace,
            StopSignal stop) {
        this.contexts = contexts;
        this.wanted = wanted;
        this.watch = watch;
        this.listener = listener;
        this.pace = pace;
        this.stop = stop;
    }

    @Override
    public void run() {
        while (!stop.given()) {
            try (PcscContext context = contexts.open()) {
                openedNanos = System.nanoTime();
                follow(context);
            } catch (CardException | RuntimeException | LinkageError e) {
                failed(e);
                stop.pause(pace.retry());
            }
        }
        watched.values().forEach(WatchThread::stop);
        watched.values().forEach(WatchThread::join);
    }

    static Reader reader(CardTerminal terminal) {
        return new Reader(new ReaderId("pcsc:" + terminal.getName()), terminal.getName());
    }

    /** Reads the list again and again: what waits for a change misses some, or fails on none. */
    private void follow(PcscContext context) throws CardException {
        while (!stop.given()) {
            List<Reader> there = readers(context);
            there.forEach(this::seen);
            if (settled()) {
                List.copyOf(watched.keySet()).stream()
                        .filter(reader -> !there.contains(reader))
                        .forEach(this::gone);
                tellIfNone();
            }
            stop.pause(pace.look());
        }
    }

    private List<Reader> readers(PcscContext context) throws CardException {
        return context.terminals().stream()
                .filter(terminal -> wanted.test(terminal.getName()))
                .map(ServiceWatch::reader)
                .toList();
    }

    private void seen(Reader reader) {
        boolean back = missed.remove(reader);
        if (back || !watched.containsKey(reader)) {
            told = null;
            listener.heard(new ReaderAppeared(reader, System.nanoTime()));
        }
        watched.computeIfAbsent(reader, watch);
    }

    private void gone(Reader reader) {
        WatchThread watching = watched.remove(reader);
        missed.remove(reader);
        watching.stop();
        watching.join();
        listener.heard(new ReaderGone(reader, System.nanoTime()));
    }

    private boolean settled() {
        return System.nanoTime() - openedNanos > pace.settle().toNanos();
    }

    private void tellIfNone() {
        if (watched.isEmpty()) {
            tell(ReaderFault.NO_READER);
        }
    }

    private void failed(Throwable error) {
        missed.addAll(watched.keySet());
        switch (DriverFault.of(error)) {
            case ReaderFault fault -> tell(fault);
            // No card is asked anything here: a driver that says so anyway is not well.
            case CardFault _ -> tell(ReaderFault.BROKEN);
        }
    }

    private void tell(ReaderFault fault) {
        if (told != fault) {
            told = fault;
            listener.heard(new ReaderFailed(SERVICE, fault, System.nanoTime()));
        }
    }
}
