package dev.regulars.server.pairing;

import dev.regulars.loyalty.event.ShopEvent.TillRevoked;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.store.Stores;
import java.time.Clock;

/** Takes a till's token away; its signatures no longer count. */
public final class RevokeTill {
    private final Transactions transactions;
    private final Tills tills;
    private final Stores stores;
    private final ChangeLog changes;
    private final OwnEvents events;
    private final Clock clock;

    public RevokeTill(
            Transactions transactions,
            Tills tills,
            Stores stores,
            ChangeLog changes,
            OwnEvents events,
            Clock clock) {
        this.transactions = transactions;
        this.tills = tills;
        this.stores = stores;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there was such a till; revoking it again changes nothing. */
    public boolean revoke(TillId id, String reason) {
        return transactions.write(() -> {
            var till = tills.find(id);
            till.filter(t -> !t.isRevoked()).ifPresent(t -> revoke(t, reason));
            return till.isPresent();
        });
    }

    private void revoke(Till till, String reason) {
        tills.revoke(till.id(), clock.instant(), reason);
        changes.announce(TillKeys.KIND, TillKeys.ALL);
        var store = stores.find(till.store()).orElseThrow();
        events.happened(store.currency(), new TillRevoked(till.id(), reason));
    }
}
