package dev.regulars.server.tag;

import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.key.TagKeys;
import dev.regulars.server.key.TagKeys.Version;
import dev.regulars.server.pairing.TillTagKeys;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes and withdraws the keys of tags, and has every till hear of it. */
public final class ChangeTagKeys {
    private final Transactions transactions;
    private final TagKeys keys;
    private final ChangeLog changes;

    public ChangeTagKeys(Transactions transactions, TagKeys keys, ChangeLog changes) {
        this.transactions = transactions;
        this.keys = keys;
        this.changes = changes;
    }

    public List<Version> all() {
        return keys.all();
    }

    /**
     * Tags of these keys count from now on; those of older keys still do.
     *
     * @throws IllegalArgumentException when they cannot be keys; the message does not repeat them
     */
    public Version add(String meta, String file, @Nullable String diversifiedBy) {
        var added = keys.add(meta, file, diversifiedBy);
        announce();
        return added;
    }

    /** Tags of these keys count no more; empty where there are none of this version. */
    public Optional<Version> withdraw(int version) {
        var withdrawn = keys.withdraw(version);
        withdrawn.ifPresent(_ -> announce());
        return withdrawn;
    }

    private void announce() {
        transactions.write(() -> changes.announce(TillTagKeys.KIND, TillTagKeys.ALL));
    }
}
