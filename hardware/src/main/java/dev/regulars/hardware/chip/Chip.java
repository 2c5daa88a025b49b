package dev.regulars.hardware.chip;

import java.io.IOException;

/** A connected chip: one command in, one reply out. For one thread. */
@FunctionalInterface
public interface Chip {

    /**
     * @param command by ISO/IEC 7816-4, in its short form
     * @return whatever came back, its status word last; the caller may wipe it
     * @throws IOException when the chip or its reader fails
     */
    byte[] transmit(byte[] command) throws IOException;
}
