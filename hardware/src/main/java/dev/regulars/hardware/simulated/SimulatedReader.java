package dev.regulars.hardware.simulated;

import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.OneAtATime;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderId;
import dev.regulars.hardware.reader.ReaderListener;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reader beside which lies a tray of cards: a person or a test takes a card and holds it to the
 * reader. Events are told on the thread that moves the card. May be shared between threads.
 */
public final class SimulatedReader implements CardReaders {
    private final Reader reader;
    private final List<SimulatedCard> tray;
    private @Nullable OneAtATime listener;
    private @Nullable SimulatedCard lying;
    private boolean plugged = true;
    private boolean closed;

    /**
     * @param name for people; the id is {@code simulated:} and this name
     * @param tray the cards that can be taken by name; their names differ
     */
    public SimulatedReader(String name, List<SimulatedCard> tray) {
        this.reader = new Reader(new ReaderId("simulated:" + name), name);
        this.tray = List.copyOf(tray);
        if (tray.stream().map(SimulatedCard::name).distinct().count() != tray.size()) {
            throw new IllegalArgumentException("Two cards in the tray of " + name + " are alike.");
        }
    }

    public Reader reader() {
        return reader;
    }

    public List<SimulatedCard> tray() {
        return tray;
    }

    /** The card that is held to the reader now. */
    public synchronized Optional<SimulatedCard> lying() {
        return Optional.ofNullable(lying);
    }

    @Override
    public synchronized void open(ReaderListener to) {
        if (listener != null) {
            throw new IllegalStateException(reader + " was opened before.");
        }
        listener = new OneAtATime(to);
        if (plugged) {
            appear();
        }
    }

    /** Takes a card from the tray and holds it to the reader; what lies there is removed first. */
    public void present(String cardName) {
        present(
                tray.stream()
                        .filter(card -> card.name().equals(cardName))
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException(notThere(cardName))));
    }

    /** Holds any card to the reader; what lies there is removed first. */
    public synchronized void present(SimulatedCard card) {
        remove();
        lying = card;
        if (plugged) {
            tell(card);
        }
    }

    /** Takes the card away; harmless when there is none. */
    public synchronized void remove() {
        if (plugged && lying != null && !(lying instanceof SimulatedCard.Failing)) {
            tell(new CardRemoved(reader, System.nanoTime()));
        }
        lying = null;
    }

    /** Pulls the reader's plug; the card goes with it. Harmless when it is out already. */
    public synchronized void unplug() {
        remove();
        if (plugged) {
            plugged = false;
            tell(new ReaderGone(reader, System.nanoTime()));
        }
    }

    /** Puts the plug in again; harmless when it is in. */
    public synchronized void plugIn() {
        if (!plugged) {
            plugged = true;
            appear();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void appear() {
        tell(new ReaderAppeared(reader, System.nanoTime()));
        if (lying != null) {
            tell(lying);
        }
    }

    private void tell(SimulatedCard card) {
        long now = System.nanoTime();
        tell(
                switch (card) {
                    case SimulatedCard.Readable(var _, var reading) ->
                            new CardPresented(reader, reading, now, now);
                    case SimulatedCard.Printed printed ->
                            new CardPresented(reader, printed.scan(), now, now);
                    case SimulatedCard.Tag tag -> new CardPresented(reader, tag.tap(), now, now);
                    case SimulatedCard.Failing(var _, var fault) ->
                            new CardFailed(reader, fault, now);
                });
    }

    private void tell(ReaderEvent event) {
        if (listener != null && !closed) {
            listener.heard(event);
        }
    }

    private String notThere(String cardName) {
        return "There is no card \"" + cardName + "\" in the tray of " + reader + ".";
    }
}
