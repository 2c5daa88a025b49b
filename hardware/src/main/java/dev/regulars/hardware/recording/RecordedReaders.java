package dev.regulars.hardware.recording;

import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.OneAtATime;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.watch.StopSignal;
import dev.regulars.hardware.watch.WatchThread;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Plays a recording once, as if its readers were here. May be shared between threads. */
public final class RecordedReaders implements CardReaders {
    private final Recording recording;
    private final double speed;
    private @Nullable OneAtATime listener;
    private @Nullable WatchThread player;

    /**
     * @param speed 1 to take the time that it took, 2 for half of it; infinite for none
     */
    public RecordedReaders(Recording recording, double speed) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("A speed is above 0, not " + speed + ".");
        }
        this.recording = recording;
        this.speed = speed;
    }

    @Override
    public synchronized void open(ReaderListener to) {
        if (listener != null) {
            throw new IllegalStateException("This recording was opened before.");
        }
        var told = new OneAtATime(to);
        var stop = new StopSignal();
        listener = told;
        player = WatchThread.start("recorded readers", stop, () -> play(told, stop));
    }

    private void play(ReaderListener told, StopSignal stop) {
        var at = Duration.ZERO;
        for (var line : recording.lines()) {
            long nanos = (long) (line.after().minus(at).toNanos() / speed);
            if (nanos > 0) {
                stop.pause(Duration.ofNanos(nanos));
            }
            if (stop.given()) {
                return;
            }
            at = line.after();
            told.heard(line.event(System.nanoTime()));
        }
    }

    @Override
    public synchronized void close() {
        if (listener != null && player != null) {
            listener.silence();
            player.stop();
            player.join();
        }
    }
}
