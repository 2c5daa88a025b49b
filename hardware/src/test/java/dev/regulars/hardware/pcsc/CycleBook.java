package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.Uid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Counts what is told of each card and of the readers, and can be waited on. */
final class CycleBook implements ReaderListener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<Uid, Integer> taps = new HashMap<>();
    private int presented;
    private int removed;
    private int appeared;
    private int troubles;
    private int torn;
    private final List<String> readerTroubles = new ArrayList<>();

    @Override
    public synchronized void heard(ReaderEvent event) {
        switch (event) {
            case ReaderEvent.CardPresented told -> tapped(told.reading());
            case ReaderEvent.CardRemoved _ -> removed++;
            case ReaderEvent.ReaderAppeared _ -> appeared++;
            case ReaderEvent.ReaderFailed failed -> troubled(failed);
            case ReaderEvent.CardFailed _ -> torn++;
            case ReaderEvent.ReaderGone gone -> throw new AssertionError(gone.toString());
        }
        notifyAll();
    }

    private void tapped(Reading reading) {
        presented++;
        if (reading instanceof Reading.ContactlessUid(var uid)) {
            taps.merge(uid, 1, Integer::sum);
        } else {
            throw new AssertionError(reading.toString());
        }
    }

    private void troubled(ReaderEvent.ReaderFailed failed) {
        if (failed.reader().equals(PcscCardReaders.SERVICE)) {
            troubles++;
        } else {
            readerTroubles.add(failed.reader() + " " + failed.fault());
        }
    }

    int presented() {
        return presented;
    }

    int removed() {
        return removed;
    }

    int appeared() {
        return appeared;
    }

    /** How often the service was missed. */
    int troubles() {
        return troubles;
    }

    /** What single readers were said to have; a restarted service may be slow to find one. */
    synchronized List<String> readerTroubles() {
        return List.copyOf(readerTroubles);
    }

    /** Cards that were told as taken away too soon: only a service that dies while it reads is. */
    synchronized int torn() {
        return torn;
    }

    synchronized int differentCards() {
        return taps.size();
    }

    synchronized int mostTapsOfACard() {
        return taps.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Waits until one of the counts is at least that. */
    synchronized void await(String what, IntSupplier count, int wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (count.getAsInt() < wanted) {
            long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (millis <= 0) {
                throw new AssertionError(what + ": " + count.getAsInt() + " of " + wanted);
            }
            try {
                wait(millis);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
