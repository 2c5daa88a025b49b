package dev.regulars.hardware.pcsc;

import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/**
 * One conversation with the smart card service. For one thread at a time: a wait holds up every
 * other call. After an error it is closed and another is opened, as a handle may be left behind in
 * it.
 */
interface PcscContext extends AutoCloseable {

    /** The readers that are there now, in the service's order; none is no error. */
    List<CardTerminal> terminals() throws CardException;

    /** The readers with a card in them. */
    List<CardTerminal> terminalsWithCard() throws CardException;

    /**
     * Waits until a card is there, or is not.
     *
     * @return whether it came to that within the time
     */
    boolean await(CardTerminal terminal, boolean card, Duration atMost) throws CardException;

    /** Harmless when the service has gone, and when done twice. */
    @Override
    void close();
}
