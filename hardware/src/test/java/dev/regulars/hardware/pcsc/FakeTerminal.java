package dev.regulars.hardware.pcsc;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.jspecify.annotations.Nullable;

/** One reader of a {@link FakeService}. */
final class FakeTerminal extends CardTerminal {
    private final String name;
    private @Nullable Card card;
    private @Nullable String trouble;
    private boolean plugged = true;

    FakeTerminal(String name) {
        this.name = name;
    }

    synchronized void insert(Card inserted) {
        card = inserted;
        notifyAll();
    }

    synchronized void remove() {
        card = null;
        notifyAll();
    }

    synchronized void unplug() {
        plugged = false;
        notifyAll();
    }

    /**
     * Every connection fails from now on.
     *
     * @param scard the driver's name for it; null when all is well again
     */
    synchronized void fail(@Nullable String scard) {
        trouble = scard;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public synchronized Card connect(String protocol) throws CardException {
        if (trouble != null) {
            throw new CardException("SCardConnect got response (" + trouble + ": a sentence)");
        }
        if (card == null) {
            throw new CardException("SCARD_E_NO_SMARTCARD");
        }
        return card;
    }

    @Override
    public synchronized boolean isCardPresent() {
        return card != null;
    }

    @Override
    public boolean waitForCardPresent(long millis) throws CardException {
        return await(true, millis);
    }

    @Override
    public boolean waitForCardAbsent(long millis) throws CardException {
        return await(false, millis);
    }

    private synchronized boolean await(boolean present, long millis) throws CardException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (plugged && isCardPresent() != present && System.nanoTime() - end < 0) {
            try {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                throw new CardException(e);
            }
        }
        if (!plugged) {
            throw new CardException("SCARD_E_UNKNOWN_READER");
        }
        return isCardPresent() == present;
    }
}
