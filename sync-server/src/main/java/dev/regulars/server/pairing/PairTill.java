package dev.regulars.server.pairing;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.loyalty.event.ShopEvent.TillPaired;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.key.Tokens;
import dev.regulars.server.pairing.PairingCodes.Offer;
import dev.regulars.server.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Joins tills to this server by one-time codes. */
public final class PairTill {
    /** How long a code may be used. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(30);

    private static final int CODE_LENGTH = 8;
    private static final int SEAL_KEY_BYTES = 32;

    private final Transactions transactions;
    private final PairingCodes codes;
    private final Tills tills;
    private final Stores stores;
    private final ChangeLog changes;
    private final OwnEvents events;
    private final ServerKeys keys;
    private final Clock clock;

    public PairTill(
            Transactions transactions,
            PairingCodes codes,
            Tills tills,
            Stores stores,
            ChangeLog changes,
            OwnEvents events,
            ServerKeys keys,
            Clock clock) {
        this.transactions = transactions;
        this.codes = codes;
        this.tills = tills;
        this.stores = stores;
        this.changes = changes;
        this.events = events;
        this.keys = keys;
        this.clock = clock;
    }

    /** A code to be shown once. */
    public record Code(String code, StoreId store, String name, Instant expiresAt) {}

    /** What became of an attempt to pair. */
    public sealed interface Outcome {
        record Paired(Pairing.Answer answer) implements Outcome {}

        /** No such code, or it was used. */
        record UnknownCode() implements Outcome {}

        record ExpiredCode() implements Outcome {}

        /** The till's keys are not what they should be. */
        record BadKeys(String why) implements Outcome {}
    }

    /**
     * Makes a code for a till of a store; empty where there is no such store.
     *
     * @param name what the till shall be called; blank leaves it to the till
     */
    public Optional<Code> offer(StoreId store, String name) {
        var now = clock.instant();
        var code = Tokens.readable(CODE_LENGTH);
        var offer = new Offer(store, name.strip(), now.plus(CODE_LASTS));
        return transactions.write(() ->
                stores.find(store)
                        .map(known -> {
                            codes.forgetBefore(now.minus(CODE_LASTS));
                            codes.save(Tokens.hash(code), offer);
                            return new Code(code, store, offer.name(), offer.expiresAt());
                        }));
    }

    /** Joins a till; its code is used up by a success. */
    public Outcome pair(Pairing.Request request) {
        try {
            Signature.publicKey(request.signKey());
            if (Base64.getDecoder().decode(request.sealKey()).length != SEAL_KEY_BYTES) {
                return new Outcome.BadKeys("the seal key must have 32 bytes");
            }
        } catch (IllegalArgumentException e) {
            return new Outcome.BadKeys(e.getMessage());
        }
        return transactions.write(() -> take(request));
    }

    private Outcome take(Pairing.Request request) {
        var now = clock.instant();
        var code = request.code().strip().replace("-", "").toUpperCase(Locale.ROOT);
        var offer = codes.take(Tokens.hash(code), now);
        if (offer.isEmpty()) {
            return new Outcome.UnknownCode();
        }
        if (now.isAfter(offer.get().expiresAt())) {
            return new Outcome.ExpiredCode();
        }
        var store = stores.find(offer.get().store());
        return store.<Outcome>map(s -> new Outcome.Paired(join(request, offer.get(), s, now)))
                .orElseGet(Outcome.UnknownCode::new);
    }

    private Pairing.Answer join(Pairing.Request request, Offer offer, Store store, Instant now) {
        var id = tills.bySignKey(request.signKey()).map(Till::id).orElseGet(PairTill::newId);
        var name = offer.name().isEmpty() ? request.name().strip() : offer.name();
        var token = Tokens.random();
        var till = new Till(id, store.id(), name, request.signKey(), request.sealKey(), now, null);
        tills.save(till, Tokens.hash(token));
        changes.announce(TillKeys.KIND, TillKeys.ALL);
        changes.announce(TillDirectoryKeys.KIND, TillDirectoryKeys.ALL);
        changes.announce(TillTagKeys.KIND, TillTagKeys.ALL);
        events.happened(store.currency(), new TillPaired(id, store.id()));
        var sealKey = Base64.getDecoder().decode(request.sealKey());
        int version = keys.directory().version();
        return new Pairing.Answer(
                id,
                store,
                token,
                keys.signPublic(),
                keys.sealPublic(),
                version,
                keys.directoryFor(sealKey, version));
    }

    private static TillId newId() {
        // Random, so that a restored server gives no lost till's name to another.
        return new TillId("till-" + UuidCreator.getTimeOrderedEpoch().toString().substring(24));
    }
}
