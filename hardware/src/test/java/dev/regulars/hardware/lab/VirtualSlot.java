package dev.regulars.hardware.lab;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One virtual reader: a place for one card. May be shared between threads. */
public final class VirtualSlot {
    private final String readerName;
    private final int port;
    private final BooleanSupplier powered;
    private @Nullable CardInSlot card;

    VirtualSlot(String readerName, int port, BooleanSupplier powered) {
        this.readerName = readerName;
        this.port = port;
        this.powered = powered;
    }

    /** What pcscd calls this reader. */
    public String readerName() {
        return readerName;
    }

    /** Puts a card there, in place of any other; pcscd looks within about 400 ms. */
    public synchronized void insert(VirtualCard inserted) {
        remove();
        card = CardInSlot.insert(inserted, port, powered);
    }

    /** Takes the card away; harmless when there is none. */
    public synchronized void remove() {
        if (card != null) {
            card.remove();
            card = null;
        }
    }
}
