package dev.regulars.loyalty.sync;

import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.store.Store;

/** How a till joins a server, once, by a code that HQ shows. Keys are base64. */
public final class Pairing {
    /** What the seal around the directory key is for. */
    public static final String DIRECTORY_KEY = "directory key";

    /** What the seal around tag keys is for. */
    public static final String TAG_KEYS = "tag keys";

    private Pairing() {}

    /**
     * {@code POST /v1/pair}.
     *
     * @param code the one-time code
     * @param name how people call the till
     * @param signKey the till's Ed25519 public key, X.509 encoded
     * @param sealKey the till's X25519 public key, 32 raw bytes: what is meant for it alone is
     *     sealed to this
     */
    public record Request(String code, String name, String signKey, String sealKey) {}

    /**
     * What a till needs to know from then on.
     *
     * @param token bearer token for every later call
     * @param signKey the server's Ed25519 public key, X.509 encoded
     * @param sealKey the server's X25519 public key, 32 raw bytes
     * @param directoryKeyVersion from 1
     * @param directoryKey 32 bytes, HPKE-sealed to the till's seal key for {@link #DIRECTORY_KEY}
     */
    public record Answer(
            TillId till,
            Store store,
            String token,
            String signKey,
            String sealKey,
            int directoryKeyVersion,
            String directoryKey) {}
}
