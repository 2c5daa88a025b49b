package dev.regulars.server.pairing;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A till that was paired.
 *
 * @param signKey its Ed25519 public key, X.509 in base64
 * @param sealKey its X25519 public key, 32 raw bytes in base64
 * @param revokedAt absent while it may sync
 */
public record Till(
        TillId id,
        StoreId store,
        String name,
        String signKey,
        String sealKey,
        Instant pairedAt,
        @Nullable Instant revokedAt) {

    /** Whether it may sync no more. */
    public boolean isRevoked() {
        return revokedAt != null;
    }
}
