package dev.regulars.hardware.reader;

import java.util.List;

/** Several kinds of readers as one: a listener hears all of them, one event at a time. */
public final class SeveralCardReaders implements CardReaders {
    private final List<CardReaders> kinds;

    public SeveralCardReaders(List<CardReaders> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @Override
    public void open(ReaderListener listener) {
        var oneAtATime = new OneAtATime(listener);
        kinds.forEach(kind -> kind.open(oneAtATime));
    }

    @Override
    public void close() {
        kinds.forEach(CardReaders::close);
    }
}
