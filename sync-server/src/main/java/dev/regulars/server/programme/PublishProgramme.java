package dev.regulars.server.programme;

import dev.regulars.loyalty.event.ShopEvent.ProgrammePublished;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.programme.yaml.Remark;
import dev.regulars.loyalty.word.DidYouMean;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.product.Catalogue;
import dev.regulars.server.programme.Programmes.Version;
import dev.regulars.server.store.Stores;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a programme's file and sends it out. */
public final class PublishProgramme {
    private static final int LOT = 1_000;

    private final Transactions transactions;
    private final Programmes programmes;
    private final ProgrammeChanges changes;
    private final Standings standings;
    private final Stores stores;
    private final Catalogue catalogue;
    private final OwnEvents events;
    private final Signing signing;
    private final Clock clock;
    private final Runnable afterwards;

    /**
     * @param afterwards runs once a version went out
     */
    public PublishProgramme(
            Transactions transactions,
            Programmes programmes,
            ProgrammeChanges changes,
            Standings standings,
            Stores stores,
            Catalogue catalogue,
            OwnEvents events,
            Signing signing,
            Clock clock,
            Runnable afterwards) {
        this.transactions = transactions;
        this.programmes = programmes;
        this.changes = changes;
        this.standings = standings;
        this.stores = stores;
        this.catalogue = catalogue;
        this.events = events;
        this.signing = signing;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * It went out.
         *
         * @param fresh false when it went out before with the same plan, so that nothing happened
         * @param rollout from when and where it holds
         */
        record Sent(
                String programme,
                int version,
                boolean fresh,
                List<Remark> warnings,
                Rollout rollout)
                implements Outcome {}

        /** It cannot be used. */
        record Refused(List<Remark> mistakes, List<Remark> warnings) implements Outcome {}

        /** This server has another programme. */
        record OtherProgramme(String ours, String theirs) implements Outcome {}

        /** Head office has no such store. */
        record UnknownStore(String sentence) implements Outcome {}

        /** There never was such a version. */
        record UnknownVersion(int version) implements Outcome {}
    }

    /** Checks without sending. */
    public ProgrammeCheck check(String yaml) {
        return new ProgrammeReader(KnownNames.with(transactions.read(this::products))).check(yaml);
    }

    /** Checks, and sends it out to every store at once when nothing is wrong. */
    public Outcome publish(String yaml, String who) {
        return publish(yaml, who, Plan.AT_ONCE);
    }

    /** Checks, and sends it out when nothing is wrong. */
    public Outcome publish(String yaml, String who, Plan plan) {
        return switch (check(yaml)) {
            case ProgrammeCheck.Refused(var mistakes, var warnings) ->
                    new Outcome.Refused(mistakes, warnings);
            case ProgrammeCheck.Accepted(var programme, var warnings) ->
                    told(transactions.write(() -> send(programme, warnings, yaml, who, plan)));
        };
    }

    /**
     * Sends out once more what a version was, as a new version: just as it was checked then,
     * whatever the check would say of it today.
     */
    public Outcome again(int version, String who, Plan plan) {
        return told(
                transactions.write(() ->
                        programmes.all().stream()
                                .filter(one -> one.version() == version)
                                .findFirst()
                                .map(one -> send(one.checked(), List.of(), one.source(), who, plan))
                                .orElseGet(() -> new Outcome.UnknownVersion(version))));
    }

    private Outcome told(Outcome outcome) {
        if (outcome instanceof Outcome.Sent sent && sent.fresh()) {
            afterwards.run();
        }
        return outcome;
    }

    private List<Product> products() {
        var all = new ArrayList<Product>();
        catalogue.inLots(LOT, all::addAll);
        return all;
    }

    private Outcome send(
            CheckedProgramme programme, List<Remark> warnings, String yaml, String who, Plan plan) {
        var versions = programmes.versions();
        var newest = programmes.newest();
        var id = programme.programme();
        if (!versions.isEmpty() && !versions.getFirst().programme().equals(id)) {
            return new Outcome.OtherProgramme(versions.getFirst().programme(), id);
        }
        var unknown = unknownStore(plan);
        if (unknown.isPresent()) {
            return new Outcome.UnknownStore(unknown.get());
        }
        var rollout = rollout(plan);
        if (newest.isPresent() && newest.get().isAlready(yaml, rollout)) {
            return new Outcome.Sent(
                    id, newest.get().version(), false, warnings, newest.get().rollout());
        }
        int version = 1 + versions.stream().mapToInt(Version::version).max().orElse(0);
        var signed = signing.of(programme.published(version, rollout));
        changes.save(new Published(signed, yaml, clock.instant(), who, rollout, null));
        events.happened(programme.defaults().currency(), new ProgrammePublished(id, version));
        return new Outcome.Sent(id, version, true, warnings, rollout);
    }

    /** A date that has come in every store is no plan any more. */
    private Rollout rollout(Plan plan) {
        var latest = standings.latestDate();
        return plan.from() == null || !plan.from().isAfter(latest)
                ? Rollout.now(latest, plan.stores())
                : new Rollout(plan.from(), false, plan.stores());
    }

    private Optional<String> unknownStore(Plan plan) {
        var known = stores.all().stream().map(store -> store.id().value()).toList();
        return plan.stores().stream()
                .map(StoreId::value)
                .filter(store -> !known.contains(store))
                .findFirst()
                .map(store -> DidYouMean.sentence("store", store, known));
    }
}
