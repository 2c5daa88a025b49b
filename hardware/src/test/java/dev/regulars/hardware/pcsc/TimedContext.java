package dev.regulars.hardware.pcsc;

import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** A context whose every exchange with a card is timed. */
record TimedContext(PcscContext context, TapStopwatch stopwatch) implements PcscContext {

    @Override
    public List<CardTerminal> terminals() throws CardException {
        return timed(context.terminals());
    }

    @Override
    public List<CardTerminal> terminalsWithCard() throws CardException {
        return timed(context.terminalsWithCard());
    }

    @Override
    public boolean await(CardTerminal terminal, boolean card, Duration atMost)
            throws CardException {
        boolean came = context.await(((TimedTerminal) terminal).terminal(), card, atMost);
        if (came && card) {
            stopwatch.begin();
        }
        return came;
    }

    @Override
    public void close() {
        context.close();
    }

    private List<CardTerminal> timed(List<CardTerminal> terminals) {
        return terminals.stream()
                .<CardTerminal>map(terminal -> new TimedTerminal(terminal, stopwatch))
                .toList();
    }
}
