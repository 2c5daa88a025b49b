package dev.regulars.hardware.pcsc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.TerminalFactory;

/**
 * PC/SC through the JDK's own provider, where JNA does not run. It has one context for the whole
 * process and never another: after a restart of the service the till has to be restarted too.
 */
final class JdkContexts implements PcscContexts {
    private static final String LIBRARY = "sun.security.smartcardio.library";
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    @Override
    public PcscContext open() throws CardException {
        nameLibrary();
        try {
            // Not getDefault(): without PC/SC that silently gives readers that never exist.
            return new JdkContext(TerminalFactory.getInstance("PC/SC", null).terminals());
        } catch (NoSuchAlgorithmException e) {
            throw new CardException(e);
        }
    }

    /** The JDK looks for the name without a version, which only developers' packages bring. */
    private static void nameLibrary() {
        if (System.getProperty(LIBRARY) == null) {
            places().filter(Files::exists)
                    .findFirst()
                    .ifPresent(library -> System.setProperty(LIBRARY, library.toString()));
        }
    }

    private static Stream<Path> places() {
        return Stream.of(
                        "x86_64-linux-gnu",
                        "aarch64-linux-gnu",
                        "arm-linux-gnueabihf",
                        "../lib64",
                        ".")
                .map(place -> Path.of("/usr/lib", place, "libpcsclite.so.1").normalize());
    }

    private record JdkContext(CardTerminals readers) implements PcscContext {
        @Override
        public List<CardTerminal> terminals() throws CardException {
            return readers.list();
        }

        @Override
        public List<CardTerminal> terminalsWithCard() throws CardException {
            return readers.list(State.CARD_PRESENT);
        }

        /** Looks now and then: a true wait would hold the one context against all other readers. */
        @Override
        public boolean await(CardTerminal terminal, boolean card, Duration atMost)
                throws CardException {
            long end = System.nanoTime() + atMost.toNanos();
            while (terminal.isCardPresent() != card) {
                if (System.nanoTime() - end >= 0) {
                    return false;
                }
                sleep();
            }
            return true;
        }

        private static void sleep() throws CardException {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CardException(e);
            }
        }

        @Override
        public void close() {
            // The JDK offers no way to.
        }
    }
}
