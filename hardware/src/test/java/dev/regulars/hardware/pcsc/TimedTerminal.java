package dev.regulars.hardware.pcsc;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** A reader that times connecting, and all that is done with the card then. */
final class TimedTerminal extends CardTerminal {
    private final CardTerminal terminal;
    private final TapStopwatch stopwatch;

    TimedTerminal(CardTerminal terminal, TapStopwatch stopwatch) {
        this.terminal = terminal;
        this.stopwatch = stopwatch;
    }

    CardTerminal terminal() {
        return terminal;
    }

    @Override
    public String getName() {
        return terminal.getName();
    }

    @Override
    public Card connect(String protocol) throws CardException {
        return new TimedCard(stopwatch.during(() -> terminal.connect(protocol)), stopwatch);
    }

    @Override
    public boolean isCardPresent() throws CardException {
        return terminal.isCardPresent();
    }

    @Override
    public boolean waitForCardPresent(long millis) throws CardException {
        return terminal.waitForCardPresent(millis);
    }

    @Override
    public boolean waitForCardAbsent(long millis) throws CardException {
        return terminal.waitForCardAbsent(millis);
    }
}
