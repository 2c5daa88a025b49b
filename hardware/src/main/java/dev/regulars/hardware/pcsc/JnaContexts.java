package dev.regulars.hardware.pcsc;

import java.time.Duration;
import java.util.List;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals.State;
import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import jnasmartcardio.Smartcardio.JnaPCSCException;
import jnasmartcardio.Smartcardio.JnaTerminalFactorySpi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PC/SC through JNA: each context is a new one, so that a service that was restarted is found
 * again.
 */
final class JnaContexts implements PcscContexts {
    private static final Logger LOG = LoggerFactory.getLogger(JnaContexts.class);

    private @Nullable JnaTerminalFactorySpi library;

    @Override
    public PcscContext open() throws CardException {
        try {
            return new JnaContext((JnaCardTerminals) library().engineTerminals());
        } catch (EstablishContextException e) {
            throw e.getCause();
        }
    }

    /** Not through TerminalFactory, whose contexts cannot be closed. Tried again until it loads. */
    private synchronized JnaTerminalFactorySpi library() {
        if (library == null) {
            library = new JnaTerminalFactorySpi((Object) null);
        }
        return library;
    }

    private record JnaContext(JnaCardTerminals readers) implements PcscContext {
        @Override
        public List<CardTerminal> terminals() throws CardException {
            return readers.list(State.ALL);
        }

        @Override
        public List<CardTerminal> terminalsWithCard() throws CardException {
            return readers.list(State.CARD_PRESENT);
        }

        @Override
        public boolean await(CardTerminal terminal, boolean card, Duration atMost)
                throws CardException {
            long millis = Math.max(1, atMost.toMillis()); // 0 would be for ever
            return card ? terminal.waitForCardPresent(millis) : terminal.waitForCardAbsent(millis);
        }

        @Override
        public void close() {
            try {
                readers.close();
            } catch (JnaPCSCException e) {
                LOG.debug("The service had forgotten the context by itself.", e);
            }
        }
    }
}
