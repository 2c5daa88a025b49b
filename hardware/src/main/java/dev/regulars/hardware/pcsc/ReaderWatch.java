package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Fault;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ReaderListener;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.watch.StopSignal;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/**
 * Follows one reader: waits for a card, reads it, waits until it is gone. Outlives restarts of the
 * service, so that a card which lies there meanwhile is not told twice. All on one thread.
 */
final class ReaderWatch implements Runnable {
    private final Reader reader;
    private final PcscContexts contexts;
    private final ChipReader chips;
    private final ReaderListener listener;
    private final Pace pace;
    private final StopSignal stop;
    private final ReaderTrouble trouble;
    private CardPlace place = new CardPlace.Empty();

    ReaderWatch(
            Reader reader,
            PcscContexts contexts,
            ChipReader chips,
            ReaderListener listener,
            Pace pace,
            StopSignal stop) {
        this.reader = reader;
        this.contexts = contexts;
        this.chips = chips;
        this.listener = listener;
        this.pace = pace;
        this.stop = stop;
        this.trouble = new ReaderTrouble(reader, listener, pace.settle().multipliedBy(2));
    }

    @Override
    public void run() {
        while (!stop.given()) {
            try (PcscContext context = contexts.open()) {
                follow(context, terminal(context));
            } catch (CardException | RuntimeException | LinkageError e) {
                trouble.met(e);
                stop.pause(pace.retry());
            }
        }
        empty();
    }

    private CardTerminal terminal(PcscContext context) throws CardException {
        for (CardTerminal terminal : context.terminals()) {
            if (terminal.getName().equals(reader.name())) {
                return terminal;
            }
        }
        throw new CardException("The service does not name " + reader + " any more.");
    }

    private void follow(PcscContext context, CardTerminal terminal) throws CardException {
        if (place instanceof CardPlace.Taken card && !isStillThere(card, context, terminal)) {
            empty();
        }
        boolean well = true;
        while (well && !stop.given()) {
            well = step(context, terminal);
        }
    }

    /**
     * After a new context: the place may have another card by now, or need time to find its own.
     */
    private boolean isStillThere(CardPlace.Taken card, PcscContext context, CardTerminal terminal)
            throws CardException {
        long end = System.nanoTime() + pace.settle().toNanos();
        boolean there = false;
        while (!there && !stop.given() && System.nanoTime() - end < 0) {
            there = context.await(terminal, true, pace.look());
        }
        return there && isSame(card, chips.read(terminal));
    }

    private static boolean isSame(CardPlace.Taken card, Reading again) {
        try {
            return card.isSameCard(again);
        } finally {
            again.wipe();
        }
    }

    /** Whether the context can be used on. */
    private boolean step(PcscContext context, CardTerminal terminal) throws CardException {
        return switch (place) {
            case CardPlace.Empty _ ->
                    !context.await(terminal, true, pace.look()) || arrived(terminal);
            case CardPlace.Taken _ -> {
                left(context, terminal);
                yield true;
            }
            case CardPlace.Spoilt _ -> left(context, terminal) || arrived(terminal);
        };
    }

    private boolean left(PcscContext context, CardTerminal terminal) throws CardException {
        boolean absent = context.await(terminal, false, pace.look());
        if (absent) {
            empty();
        }
        return absent;
    }

    private boolean arrived(CardTerminal terminal) throws CardException {
        long seen = System.nanoTime();
        try {
            Reading reading = chips.read(terminal);
            place = new CardPlace.Taken(reading);
            trouble.over();
            listener.heard(new CardPresented(reader, reading, seen, System.nanoTime()));
            return true;
        } catch (CardException e) {
            spoilt(e);
            return false;
        }
    }

    private void spoilt(CardException error) throws CardException {
        Fault fault = DriverFault.of(error);
        switch (fault) {
            case CardFault card -> tellOnce(card);
            case ReaderFault _ -> throw error;
        }
    }

    private void tellOnce(CardFault fault) {
        if (!(place instanceof CardPlace.Spoilt)) {
            place = new CardPlace.Spoilt();
            listener.heard(new CardFailed(reader, fault, System.nanoTime()));
        }
    }

    private void empty() {
        if (place instanceof CardPlace.Taken) {
            listener.heard(new CardRemoved(reader, System.nanoTime()));
        }
        place = new CardPlace.Empty();
    }
}
