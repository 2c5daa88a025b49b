package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.Reading;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** Reads the chip that lies at a terminal: one call in, one answer out. */
@FunctionalInterface
interface ChipReader {

    /**
     * @throws CardException when the card or the reader fails; {@link DriverFault} tells which
     */
    Reading read(CardTerminal terminal) throws CardException;
}
