package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.ReaderFault;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import org.junit.jupiter.api.Test;

final class DriverFaultTest {
    @Test
    void nameIsFoundInASentence() {
        var error =
                new CardException(
                        "SCardTransmit got response 0x80100016 (SCARD_E_NOT_TRANSACTED: text)");
        assertEquals(CardFault.TAKEN_TOO_SOON, DriverFault.of(error));
    }

    @Test
    void nameIsFoundDownTheChainOfCauses() {
        var error = new CardException("connect() failed", new CardException("SCARD_E_NO_SERVICE"));
        assertEquals(ReaderFault.SERVICE_DOWN, DriverFault.of(error));
    }

    @Test
    void absentCardNeedsNoName() {
        assertEquals(
                CardFault.TAKEN_TOO_SOON,
                DriverFault.of(new CardNotPresentException("Card not present.")));
    }

    @Test
    void missingLibraryIsNotInstalled() {
        assertEquals(
                ReaderFault.NOT_INSTALLED,
                DriverFault.of(new UnsatisfiedLinkError("libpcsclite.so.1: cannot open")));
    }

    @Test
    void whatNobodyForesawIsTheReaders() {
        assertEquals(ReaderFault.BROKEN, DriverFault.of(new CardException("odd")));
        assertEquals(ReaderFault.BROKEN, DriverFault.of(new IllegalStateException()));
        assertEquals(
                ReaderFault.BROKEN, DriverFault.of(new CardException("SCARD_E_UNKNOWN_READER")));
    }
}
