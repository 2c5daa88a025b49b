package dev.regulars.agent.sync;

import dev.regulars.loyalty.sync.Changes;
import dev.regulars.loyalty.sync.Leases;
import dev.regulars.loyalty.sync.Push;
import java.time.Duration;

/**
 * Head office, as a till may ask it. Every call waits for the network, within limits; what comes
 * back was read, but is not believed yet. Safe to call from many threads.
 */
public interface HeadOffice {

    /**
     * Sends events.
     *
     * @throws HeadOfficeFailed when there is no proper answer
     */
    Push.Answer push(Push.Request request);

    /**
     * Asks for changes after a number.
     *
     * @param wait how long head office may hold the answer back while there is none
     * @throws HeadOfficeFailed when there is no proper answer
     */
    Changes.Answer changes(String generation, long after, Duration wait);

    /**
     * Asks to be lent rights.
     *
     * @throws HeadOfficeFailed when there is no proper answer
     */
    Leases.Answer lend(Leases.Request request);

    /**
     * Asks for everything; to be closed.
     *
     * @throws HeadOfficeFailed when there is no proper answer
     */
    Snapshot snapshot();
}
