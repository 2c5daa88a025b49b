package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ReaderListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which errors of one reader are worth telling, and tells each once. For the reader's
 * thread only.
 */
final class ReaderTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderTrouble.class);

    private final Reader reader;
    private final ReaderListener listener;
    private final Duration patience;
    private @Nullable Long since;
    private @Nullable ReaderFault told;

    /**
     * @param patience how long a reader may fail before it counts as broken: one that was unplugged
     *     also fails, until the list of readers shows why
     */
    ReaderTrouble(Reader reader, ReaderListener listener, Duration patience) {
        this.reader = reader;
        this.listener = listener;
        this.patience = patience;
    }

    void met(Throwable error) {
        LOG.debug("{}: {}", reader, error.toString());
        if (since == null) {
            since = System.nanoTime();
        }
        switch (DriverFault.of(error)) {
            case ReaderFault.IN_USE -> tell(ReaderFault.IN_USE, error);
            case ReaderFault.BROKEN -> tellIfItLasts(error);
            // Told once for all readers by the watch over the service.
            case ReaderFault.NOT_INSTALLED,
                    ReaderFault.SERVICE_DOWN,
                    ReaderFault.NO_ACCESS,
                    ReaderFault.NO_READER,
                    ReaderFault.NOT_PLUGGED_IN,
                    ReaderFault.NO_PERMISSION,
                    ReaderFault.NOT_A_READER,
                    ReaderFault.NO_USB ->
                    over();
            // Only while a card that was told before is looked at again: it is tried once more.
            case CardFault _ -> {}
        }
    }

    /** The reader works. */
    void over() {
        since = null;
        told = null;
    }

    private void tellIfItLasts(Throwable error) {
        if (since != null && System.nanoTime() - since > patience.toNanos()) {
            tell(ReaderFault.BROKEN, error);
        }
    }

    private void tell(ReaderFault fault, Throwable error) {
        if (told != fault) {
            told = fault;
            LOG.warn("{}: {} ({})", reader, fault.sentence(), error.toString());
            listener.heard(new ReaderFailed(reader, fault, System.nanoTime()));
        }
    }
}
