package dev.regulars.agent.pair;

import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.store.Store;
import java.net.URI;

/**
 * What a till knows from the moment it joined a server.
 *
 * @param name how people call the till
 * @param store as it was at pairing; the directory has it as it is now
 * @param server where head office is, without a trailing slash
 * @param token bearer token for every call
 * @param signKey the server's Ed25519 public key, X.509 in base64
 * @param sealKey the server's X25519 public key, 32 raw bytes in base64
 */
public record Paired(
        TillId till,
        String name,
        Store store,
        URI server,
        String token,
        String signKey,
        String sealKey) {

    /** The name under which this till numbers its events. */
    public ProducerId producer() {
        return new ProducerId(till.value());
    }

    /** Without the token, so that it never ends in a log. */
    @Override
    public String toString() {
        return "till " + till + " (" + name + ") of " + store.id() + " at " + server;
    }
}
