package dev.regulars.server.programme;

import dev.regulars.loyalty.event.ShopEvent.ProgrammeWithdrawn;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.programme.Published.Withdrawal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Withdraws a version that is planned: tills get it once more, as one that never begins, so that
 * the oldest of them understands. What is in force cannot be withdrawn, only followed.
 */
public final class WithdrawVersion {
    private final Transactions transactions;
    private final Programmes programmes;
    private final ProgrammeChanges changes;
    private final Standings standings;
    private final OwnEvents events;
    private final Signing signing;
    private final Clock clock;
    private final Runnable afterwards;

    /**
     * @param afterwards runs once a version was withdrawn
     */
    public WithdrawVersion(
            Transactions transactions,
            Programmes programmes,
            ProgrammeChanges changes,
            Standings standings,
            OwnEvents events,
            Signing signing,
            Clock clock,
            Runnable afterwards) {
        this.transactions = transactions;
        this.programmes = programmes;
        this.changes = changes;
        this.standings = standings;
        this.events = events;
        this.signing = signing;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * It will not begin.
         *
         * @param from the business date on which it would have
         * @param fresh false when it was withdrawn before, so that nothing happened
         */
        record Withdrawn(int version, LocalDate from, boolean fresh) implements Outcome {}

        /** It has begun. */
        record TooLate(String sentence) implements Outcome {}

        /** There never was such a version. */
        record UnknownVersion(int version) implements Outcome {}
    }

    /** Withdraws a version, unless it has begun anywhere. */
    public Outcome withdraw(int version, String who) {
        var outcome =
                transactions.write(() ->
                        find(version)
                                .map(published -> withdraw(published, who))
                                .orElseGet(() -> new Outcome.UnknownVersion(version)));
        if (outcome instanceof Outcome.Withdrawn done && done.fresh()) {
            afterwards.run();
        }
        return outcome;
    }

    private Outcome withdraw(Published published, String who) {
        int version = published.version();
        var from = published.rollout().from();
        return switch (standings.now().get(version).state()) {
            case PLANNED -> {
                var checked = published.checked();
                var never = signing.of(checked.published(version, Rollout.NEVER));
                changes.withdraw(never, new Withdrawal(clock.instant(), who));
                events.happened(
                        checked.defaults().currency(),
                        new ProgrammeWithdrawn(never.programme(), version));
                yield new Outcome.Withdrawn(version, from, true);
            }
            case WITHDRAWN -> new Outcome.Withdrawn(version, from, false);
            case IN_FORCE, ONLY_AT ->
                    new Outcome.TooLate(
                            "Version "
                                    + version
                                    + " is in force and cannot be withdrawn any more: send out"
                                    + " again what was before it ("
                                    + before(version)
                                    + ").");
            case REPLACED ->
                    new Outcome.TooLate(
                            "Version " + version + " was replaced: there is nothing to withdraw.");
        };
    }

    private String before(int version) {
        return programmes.versions().stream()
                .filter(one -> one.version() < version && !one.withdrawn())
                .findFirst()
                .map(one -> "again " + one.version())
                .orElse("publish another");
    }

    private Optional<Published> find(int version) {
        return programmes.all().stream().filter(one -> one.version() == version).findFirst();
    }
}
