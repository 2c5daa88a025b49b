package dev.regulars.hardware.chip;

import java.io.IOException;

/** The chip replied with less than the two bytes of a status word, or with more than can be. */
public final class SilentChip extends IOException {
    private static final long serialVersionUID = 1L;

    public SilentChip(Throwable cause) {
        super("The card answered with nothing.", cause);
    }

    SilentChip(int length) {
        super("The card answered with " + length + " bytes, which is no answer.");
    }
}
