package dev.regulars.server.console.till;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.till.TillRow.State;
import java.util.List;

/** All tills, those that were revoked too. */
public record TillsPage(ShopNow shop, List<TillRow> tills) {
    public TillsPage {
        tills = List.copyOf(tills);
    }

    /** Those that may sync. */
    public List<TillRow> inUse() {
        return tills.stream().filter(t -> t.state(shop.at()) != State.REVOKED).toList();
    }

    public List<TillRow> silent() {
        return tills.stream().filter(t -> t.state(shop.at()) == State.SILENT).toList();
    }

    /** Those that called lately and hold nothing back. */
    public long upToDate() {
        return tills.stream().filter(this::isUpToDate).count();
    }

    private boolean isUpToDate(TillRow row) {
        var contact = row.contact();
        return row.state(shop.at()) == State.FINE && contact != null && contact.backlog() == 0;
    }

    /** How many of those in use have applied the newest version of the programme. */
    public long withNewestProgramme() {
        return inUse().stream().filter(TillRow::hasProgramme).count();
    }

    /** Events that tills said they still held. */
    public long waiting() {
        return inUse().stream()
                .map(TillRow::contact)
                .mapToLong(contact -> contact == null ? 0 : contact.backlog())
                .sum();
    }
}
