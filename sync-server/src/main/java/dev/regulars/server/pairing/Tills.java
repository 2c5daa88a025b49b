package dev.regulars.server.pairing;

import dev.regulars.loyalty.id.TillId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All tills that were ever paired. Called inside a unit of work. */
public interface Tills {

    /** A till with its last contact, if there was any. */
    record Seen(Till till, @Nullable Contact contact) {}

    Optional<Till> find(TillId id);

    Optional<Till> byTokenHash(String hash);

    Optional<Till> bySignKey(String signKey);

    /** By store, then name. */
    List<Seen> all();

    /** Keeps a till under a new token; one that paired before gets its new name, store and keys. */
    void save(Till till, String tokenHash);

    void revoke(TillId id, Instant at, String reason);

    void heardOf(TillId id, Contact contact);
}
