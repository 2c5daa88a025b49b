package dev.regulars.server.pairing;

import dev.regulars.loyalty.event.ShopEvent.TillRevoked;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.Generations;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.store.Stores;
import java.time.Clock;

/**
 * Takes a till's token away: its signatures no longer count, and the directory key is renewed, so
 * that what the till still knows opens nothing that is said from now on.
 */
public final class RevokeTill {
    private final Transactions transactions;
    private final Tills tills;
    private final Stores stores;
    private final ChangeLog changes;
    private final OwnEvents events;
    private final ServerKeys keys;
    private final Generations generations;
    private final Clock clock;

    public RevokeTill(
            Transactions transactions,
            Tills tills,
            Stores stores,
            ChangeLog changes,
            OwnEvents events,
            ServerKeys keys,
            Generations generations,
            Clock clock) {
        this.transactions = transactions;
        this.tills = tills;
        this.stores = stores;
        this.changes = changes;
        this.events = events;
        this.keys = keys;
        this.generations = generations;
        this.clock = clock;
    }

    /** Whether there was such a till; revoking it again changes nothing. */
    public synchronized boolean revoke(TillId id, String reason) {
        var till = transactions.read(() -> tills.find(id));
        if (till.filter(t -> !t.isRevoked()).isPresent()) {
            keys.renewDirectory();
            transactions.write(() -> revoke(till.get(), reason));
            generations.keyWasRenewed();
        }
        return till.isPresent();
    }

    private void revoke(Till till, String reason) {
        tills.revoke(till.id(), clock.instant(), reason);
        changes.announce(TillKeys.KIND, TillKeys.ALL);
        var store = stores.find(till.store()).orElseThrow();
        events.happened(store.currency(), new TillRevoked(till.id(), reason));
    }
}
