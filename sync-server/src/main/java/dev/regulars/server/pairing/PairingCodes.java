package dev.regulars.server.pairing;

import dev.regulars.loyalty.id.StoreId;
import java.time.Instant;
import java.util.Optional;

/** One-time codes, kept as hashes. Called inside a unit of work. */
public interface PairingCodes {

    /** What a code stands for: the store, and the till's name where head office chose one. */
    record Offer(StoreId store, String name, Instant expiresAt) {}

    void save(String hash, Offer offer);

    /** Takes a code that was not used before; it is used from then on. */
    Optional<Offer> take(String hash, Instant now);

    /** Forgets codes that were over by then. */
    void forgetBefore(Instant moment);
}
