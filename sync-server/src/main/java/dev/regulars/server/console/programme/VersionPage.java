package dev.regulars.server.console.programme;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.programme.Standing.State;
import java.util.List;

/**
 * One version as it was sent.
 *
 * @param newest the number of the newest
 * @param changes what would be otherwise if it were sent again now
 */
public record VersionPage(ShopNow shop, SentVersion version, int newest, List<Change> changes) {
    public VersionPage {
        changes = List.copyOf(changes);
    }

    public List<SourceLine> lines() {
        return SourceLine.of(version.published().source(), List.of());
    }

    /** Whether it has not begun, so that it need not. */
    public boolean mayBeWithdrawn() {
        return version.standing().state() == State.PLANNED;
    }

    /** Whether sending it again would change anything anywhere. */
    public boolean mayBeSentAgain() {
        return version.standing().state() != State.IN_FORCE;
    }
}
