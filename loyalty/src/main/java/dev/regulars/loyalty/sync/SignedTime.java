package dev.regulars.loyalty.sync;

import java.time.Instant;

/**
 * The server's time, so that a till's clock can be mended in either direction.
 *
 * @param signature Ed25519 by the server over the UTF-8 bytes of {@code time|till}, where time is
 *     ISO-8601 as in JSON; base64
 */
public record SignedTime(Instant time, String signature) {

    /** The bytes that are signed. */
    public static byte[] signedBytes(Instant time, String till) {
        return (time + "|" + till).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
