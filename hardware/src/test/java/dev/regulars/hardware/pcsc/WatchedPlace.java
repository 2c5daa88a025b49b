package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.lab.VirtualSlot;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;

/** A virtual reader that we watch, as a till does, with a stopwatch in hand. */
final class WatchedPlace implements AutoCloseable {
    private final VirtualSlot slot;
    private final HeardEvents heard = new HeardEvents();
    private final TapStopwatch stopwatch = new TapStopwatch();
    private final PcscCardReaders readers;
    private boolean leaving;

    WatchedPlace(PcscContexts service, VirtualSlot slot) {
        this.slot = slot;
        this.readers =
                new PcscCardReaders(
                        () -> new TimedContext(service.open(), stopwatch),
                        slot.readerName()::equals,
                        Pace.USUAL);
        readers.open(this::told);
        heard.next(ReaderAppeared.class);
    }

    private void told(ReaderEvent event) {
        if (event instanceof CardPresented) {
            stopwatch.end();
        }
        heard.heard(event);
    }

    /**
     * Lays the card there and takes it away as soon as it was told. What the stopwatch shows holds
     * until the next.
     */
    TapStopwatch tap(VirtualCard card) {
        if (leaving) {
            heard.next(CardRemoved.class);
        }
        slot.insert(card);
        heard.next(CardPresented.class).reading().wipe();
        slot.remove();
        leaving = true;
        return stopwatch;
    }

    @Override
    public void close() {
        readers.close();
    }
}
