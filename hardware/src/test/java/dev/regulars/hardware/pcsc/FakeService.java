package dev.regulars.hardware.pcsc;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/**
 * A smart card service that a test drives: readers come and go while it runs, and fail in ways that
 * a virtual reader cannot.
 */
final class FakeService implements PcscContexts {
    private final Map<String, FakeTerminal> readers = new LinkedHashMap<>();
    private int open;

    synchronized FakeTerminal plugIn(String name) {
        var terminal = new FakeTerminal(name);
        readers.put(name, terminal);
        return terminal;
    }

    synchronized void unplug(String name) {
        readers.remove(name).unplug();
    }

    /** Contexts that were opened and not closed. */
    synchronized int contexts() {
        return open;
    }

    @Override
    public synchronized PcscContext open() {
        open++;
        return new FakeContext();
    }

    private synchronized List<CardTerminal> all() {
        return List.copyOf(readers.values());
    }

    private synchronized void closed() {
        open--;
    }

    private final class FakeContext implements PcscContext {
        @Override
        public List<CardTerminal> terminals() {
            return all();
        }

        @Override
        public List<CardTerminal> terminalsWithCard() {
            return List.of();
        }

        @Override
        public boolean await(CardTerminal terminal, boolean card, Duration atMost)
                throws CardException {
            return card
                    ? terminal.waitForCardPresent(atMost.toMillis())
                    : terminal.waitForCardAbsent(atMost.toMillis());
        }

        @Override
        public void close() {
            closed();
        }
    }
}
