package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Reading;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;

/** Tries a card a second time: at the edge of the field the first exchange often breaks. */
final class RetryingChipReader implements ChipReader {
    /**
     * pcscd looks every 400 ms at readers that cannot tell it by themselves, and on a busy till it
     * looks late: so long that it looks twice.
     */
    private static final long NOTICED_MS = 1_000;

    private final ChipReader reader;

    RetryingChipReader(ChipReader reader) {
        this.reader = reader;
    }

    @Override
    public Reading read(CardTerminal terminal) throws CardException {
        try {
            return reader.read(terminal);
        } catch (CardException e) {
            if (DriverFault.of(e) instanceof CardFault) {
                return again(terminal, e);
            }
            throw e;
        }
    }

    private Reading again(CardTerminal terminal, CardException first) throws CardException {
        try {
            return reader.read(terminal);
        } catch (CardException second) {
            var error = tellingMore(first, second);
            throw DriverFault.of(error) == CardFault.NO_ANSWER && isGone(terminal)
                    ? takenAway(error)
                    : error;
        }
    }

    /** The service notices only now and then that a place is empty: a card may be gone already. */
    private static boolean isGone(CardTerminal terminal) {
        try {
            return terminal.waitForCardAbsent(NOTICED_MS);
        } catch (CardException e) {
            return false;
        }
    }

    private static CardException takenAway(CardException error) {
        return new CardNotPresentException(
                "The card was gone when it should have answered.", error);
    }

    /** A card that gives no answer and then is gone was taken away, whatever came first. */
    private static CardException tellingMore(CardException first, CardException second) {
        boolean taken = DriverFault.of(second) == CardFault.TAKEN_TOO_SOON;
        (taken ? second : first).addSuppressed(taken ? first : second);
        return taken ? second : first;
    }
}
