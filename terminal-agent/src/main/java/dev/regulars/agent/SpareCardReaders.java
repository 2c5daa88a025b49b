package dev.regulars.agent;

import dev.regulars.hardware.pcsc.PcscCardReaders;
import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderListener;

/**
 * Real readers beside a simulated one. They are used when they are there, and nobody is troubled
 * when this machine has no smart card service.
 */
final class SpareCardReaders implements CardReaders {
    private final CardReaders readers;

    SpareCardReaders(CardReaders readers) {
        this.readers = readers;
    }

    @Override
    public void open(ReaderListener listener) {
        readers.open(event -> {
            if (!isOfTheService(event)) {
                listener.heard(event);
            }
        });
    }

    private static boolean isOfTheService(ReaderEvent event) {
        return event instanceof ReaderFailed failed
                && failed.reader().equals(PcscCardReaders.SERVICE);
    }

    @Override
    public void close() {
        readers.close();
    }
}
