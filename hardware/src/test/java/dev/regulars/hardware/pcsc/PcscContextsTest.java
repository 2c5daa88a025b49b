package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;

final class PcscContextsTest {
    private static final PcscContexts NO_LIBRARY =
            () -> {
                throw new UnsatisfiedLinkError("Unable to load library 'libpcsclite.so.1'");
            };
    private static final PcscContexts NO_SERVICE =
            () -> {
                throw new CardException("SCARD_E_NO_SERVICE");
            };

    private final FakeService other = new FakeService();

    @Test
    void otherWayIsTakenWhereTheFirstDoesNotLoad() throws CardException {
        NO_LIBRARY.orIfItDoesNotLoad(other).open();
        assertEquals(1, other.contexts());
    }

    @Test
    void missingServiceIsNoReasonForTheOtherWay() {
        assertThrows(CardException.class, () -> NO_SERVICE.orIfItDoesNotLoad(other).open());
        assertEquals(0, other.contexts());
    }
}
