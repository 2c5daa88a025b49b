package dev.regulars.agent.pair;

import dev.regulars.loyalty.sync.Pairing;
import java.net.URI;

/** Where a till asks a server to be let in. */
public interface PairingDesk {

    /**
     * Asks once.
     *
     * @throws PairingRefused with one sentence that says why and what to do
     */
    Pairing.Answer join(URI server, Pairing.Request request);
}
