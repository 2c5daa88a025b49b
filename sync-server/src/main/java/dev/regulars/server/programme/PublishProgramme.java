package dev.regulars.server.programme;

import dev.regulars.loyalty.event.ShopEvent.ProgrammePublished;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.programme.yaml.Remark;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.product.Catalogue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Checks a programme's file and sends it out. */
public final class PublishProgramme {
    private static final int LOT = 1_000;

    private final Transactions transactions;
    private final Programmes programmes;
    private final ProgrammeChanges changes;
    private final Catalogue catalogue;
    private final OwnEvents events;
    private final ServerKeys keys;
    private final Clock clock;
    private final Runnable afterwards;

    /**
     * @param afterwards runs once a version went out
     */
    public PublishProgramme(
            Transactions transactions,
            Programmes programmes,
            ProgrammeChanges changes,
            Catalogue catalogue,
            OwnEvents events,
            ServerKeys keys,
            Clock clock,
            Runnable afterwards) {
        this.transactions = transactions;
        this.programmes = programmes;
        this.changes = changes;
        this.catalogue = catalogue;
        this.events = events;
        this.keys = keys;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * It is in force.
         *
         * @param fresh false when it is in force already, so that nothing happened
         */
        record InForce(String programme, int version, boolean fresh, List<Remark> warnings)
                implements Outcome {}

        /** It cannot be used. */
        record Refused(List<Remark> mistakes, List<Remark> warnings) implements Outcome {}

        /** This server has another programme. */
        record OtherProgramme(String ours, String theirs) implements Outcome {}
    }

    /** Checks without sending. */
    public ProgrammeCheck check(String yaml) {
        return new ProgrammeReader(KnownNames.with(transactions.read(this::products))).check(yaml);
    }

    /** Checks, and sends it out when nothing is wrong. */
    public Outcome publish(String yaml, String who) {
        return switch (check(yaml)) {
            case ProgrammeCheck.Refused(var mistakes, var warnings) ->
                    new Outcome.Refused(mistakes, warnings);
            case ProgrammeCheck.Accepted(var programme, var warnings) -> {
                var outcome = transactions.write(() -> send(programme, warnings, yaml, who));
                if (outcome instanceof Outcome.InForce inForce && inForce.fresh()) {
                    afterwards.run();
                }
                yield outcome;
            }
        };
    }

    private List<Product> products() {
        var all = new ArrayList<Product>();
        catalogue.inLots(LOT, all::addAll);
        return all;
    }

    private Outcome send(
            CheckedProgramme programme, List<Remark> warnings, String yaml, String who) {
        var newest = programmes.newest();
        var id = programme.programme();
        if (newest.isPresent() && !newest.get().signed().programme().equals(id)) {
            return new Outcome.OtherProgramme(newest.get().signed().programme(), id);
        }
        if (newest.isPresent() && newest.get().source().equals(yaml)) {
            return new Outcome.InForce(id, newest.get().version(), false, warnings);
        }
        int version = newest.map(Published::version).orElse(0) + 1;
        var signed = signed(programme.published(version));
        changes.save(new Published(signed, yaml, clock.instant(), who));
        events.happened(programme.defaults().currency(), new ProgrammePublished(id, version));
        return new Outcome.InForce(id, version, true, warnings);
    }

    private SignedProgramme signed(CheckedProgramme programme) {
        var bytes = programme.bytes();
        return new SignedProgramme(
                programme.programme(),
                programme.version(),
                Base64.getEncoder().encodeToString(bytes),
                keys.sign(bytes));
    }
}
