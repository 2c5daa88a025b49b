package dev.regulars.server.offer;

import dev.regulars.loyalty.event.ShopEvent.OfferStarted;
import dev.regulars.loyalty.event.ShopEvent.OfferStopped;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.word.DidYouMean;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.offer.OfferStops.Stopped;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Stops an offer at every till for now, and starts it again. */
public final class StopOffer {
    private final Transactions transactions;
    private final OfferStops stops;
    private final StopChanges changes;
    private final CurrentProgramme programme;
    private final OwnEvents events;
    private final Clock clock;

    public StopOffer(
            Transactions transactions,
            OfferStops stops,
            StopChanges changes,
            CurrentProgramme programme,
            OwnEvents events,
            Clock clock) {
        this.transactions = transactions;
        this.stops = stops;
        this.changes = changes;
        this.programme = programme;
        this.events = events;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * It is so now.
         *
         * @param fresh false when it was so before, so that nothing happened
         */
        record Done(String offer, boolean stopped, boolean fresh) implements Outcome {}

        /** No version in force, or planned, has such an offer. */
        record UnknownOffer(String sentence) implements Outcome {}
    }

    /** The offers that are stopped now. */
    public List<Stopped> stopped() {
        return transactions.read(stops::now);
    }

    /** No till gives it from now on; one that cannot be reached, from its next contact on. */
    public Outcome stop(String offer, String who) {
        return transactions.write(() -> change(offer, true, who));
    }

    /** Tills may give it again. */
    public Outcome start(String offer, String who) {
        return transactions.write(() -> change(offer, false, who));
    }

    private Outcome change(String offer, boolean stop, String who) {
        var known = known();
        if (!known.contains(offer)) {
            return new Outcome.UnknownOffer(DidYouMean.sentence("offer", offer, known));
        }
        if (stops.now().stream().anyMatch(s -> s.offer().equals(offer)) == stop) {
            return new Outcome.Done(offer, stop, false);
        }
        stops.note(offer, stop, later(), who);
        changes.announce();
        var id = programme.find().map(CheckedProgramme::programme).orElse("");
        events.happened(
                programme.currency(),
                stop ? new OfferStopped(id, offer) : new OfferStarted(id, offer));
        return new Outcome.Done(offer, stop, true);
    }

    /** Tills believe the later of two: so no two are of one moment, nor does a clock go back. */
    private Instant later() {
        return Instant.ofEpochMilli(Math.max(clock.millis(), stops.last() + 1));
    }

    /** What any version has that is in force or planned, and what is stopped already. */
    private Collection<String> known() {
        var known = new TreeSet<String>();
        programme.live().forEach(p -> p.offers().stream().map(Offer::id).forEach(known::add));
        stops.now().stream().map(Stopped::offer).forEach(known::add);
        return known;
    }
}
