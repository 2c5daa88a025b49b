package dev.regulars.hardware.pcsc;

import javax.smartcardio.CardException;

/** The card answered with less than the two bytes of a status word (ISO/IEC 7816-4, 5.1). */
final class EmptyAnswer extends CardException {
    private static final long serialVersionUID = 1L;

    EmptyAnswer(Throwable cause) {
        super("The card answered with nothing.", cause);
    }
}
