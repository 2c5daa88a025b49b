package dev.regulars.server.share;

import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sync.Change.AllowanceChanged;
import dev.regulars.loyalty.sync.Change.Share;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import dev.regulars.server.lease.Loans;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Tells each till what it holds. Called inside a unit of work. */
public final class ShareChanges implements ChangeSource {
    private static final String KIND = "allowance";

    private final Holdings holdings;
    private final Loans loans;
    private final ChangeLog changes;

    public ShareChanges(Holdings holdings, Loans loans, ChangeLog changes) {
        this.holdings = holdings;
        this.loans = loans;
        this.changes = changes;
    }

    /** What a till holds is not as it was. */
    public void announce(TillId till) {
        changes.announce(KIND, till.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        var till = new TillId(subject);
        var through = holdings.counted(new ProducerId(till.value()));
        var shares =
                holdings.of(till).stream()
                        .map(h ->
                                new Share(
                                        h.offer(),
                                        h.budget(),
                                        h.unused(),
                                        through,
                                        h.keep(),
                                        h.over()))
                        .toList();
        return Wire.write(new AllowanceChanged(till, shares, loans.released(till)));
    }

    @Override
    public long count() {
        return tills().size();
    }

    @Override
    public void all(Consumer<String> line) {
        tills().forEach(till -> line.accept(now(till.value())));
    }

    private Set<TillId> tills() {
        var tills = new LinkedHashSet<>(holdings.tills());
        tills.addAll(loans.tillsWithReleased());
        return tills;
    }
}
