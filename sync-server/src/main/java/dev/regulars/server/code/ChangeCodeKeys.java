package dev.regulars.server.code;

import dev.regulars.loyalty.sync.Change.CodeKey;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.database.Transactions;
import java.util.List;
import java.util.Optional;

/** Renews and withdraws the keys of member codes, and has every till hear of it. */
public final class ChangeCodeKeys {
    private final Transactions transactions;
    private final CodeKeys keys;
    private final ChangeLog changes;

    public ChangeCodeKeys(Transactions transactions, CodeKeys keys, ChangeLog changes) {
        this.transactions = transactions;
        this.keys = keys;
        this.changes = changes;
    }

    public List<CodeKey> all() {
        return keys.all();
    }

    /** Codes are signed with a new key from now on; those of older keys still count. */
    public CodeKey renew() {
        keys.renew();
        announce();
        return keys.all().getLast();
    }

    /** Codes of this key count no more; empty where it is the one in use, or none. */
    public Optional<CodeKey> withdraw(int key) {
        var withdrawn = keys.withdraw(key);
        withdrawn.ifPresent(_ -> announce());
        return withdrawn;
    }

    private void announce() {
        transactions.write(() -> changes.announce(CodeKeyChanges.KIND, CodeKeyChanges.ALL));
    }
}
