package dev.regulars.server.inbox;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sync.Push.Dead;
import dev.regulars.loyalty.sync.Push.Sent;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.inbox.Inbox.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a till sent: each event once for ever, whatever was sent twice, out of order, with
 * gaps or by a clone. Called inside a write; one use for one push.
 */
public final class FileEvents {
    private final Inbox inbox;
    private final TillId till;
    private final Instant now;
    private final List<Dead> dead = new ArrayList<>();
    private final Set<Run> touched = new LinkedHashSet<>();
    private @Nullable Position conflict;
    private long granted;

    /**
     * @param till who sent it
     * @param now the moment of arrival
     */
    public FileEvents(Inbox inbox, TillId till, Instant now) {
        this.inbox = inbox;
        this.till = till;
        this.now = now;
    }

    private record Run(ProducerId producer, long epoch) {}

    /**
     * What the till is to be told.
     *
     * @param acknowledged last position without a gap before it
     * @param fork epoch to file the rest under again
     */
    public record Receipt(
            @Nullable Position acknowledged,
            Position wanted,
            List<Dead> dead,
            @Nullable Long fork) {}

    /** Files these events, in the order they were sent. */
    public Receipt file(List<Sent> events) {
        for (var sent : events) {
            read(sent);
        }
        touched.forEach(run -> inbox.advance(run.producer(), run.epoch()));
        return conflict == null ? receipt(events) : forked(conflict);
    }

    private void read(Sent sent) {
        var producer = sent.position().producer();
        if (OwnEvents.isOurs(producer) || !inbox.speaker(producer, till).equals(till)) {
            bury(sent, "it names " + producer + ", but " + till + " sent it", false);
            return;
        }
        touched.add(new Run(producer, sent.position().epoch()));
        switch (Reading.of(sent)) {
            case Reading.Readable(var envelope) -> file(sent, envelope);
            case Reading.Unreadable(var reason) -> buryInPlace(sent, reason);
        }
    }

    private void file(Sent sent, Envelope envelope) {
        var known = inbox.find(envelope.id());
        if (known.isPresent()) {
            again(sent, envelope, known.get());
        } else if (conflict != null) {
            inbox.keepFork(sent, envelope.id(), granted, now);
        } else {
            switch (inbox.holder(sent.position()).orElse(null)) {
                case null -> keep(sent, envelope);
                case Holder.Dead _ -> {
                    keep(sent, envelope);
                    inbox.countLate(sent.position());
                }
                case Holder.Held _, Holder.Again _ -> fork(sent, envelope.id());
            }
        }
    }

    private void keep(Sent sent, Envelope envelope) {
        inbox.keep(new Inbox.Arrival(sent, envelope, BusinessInstant.of(envelope, now), now));
    }

    private void again(Sent sent, Envelope envelope, Inbox.Known known) {
        if (known.position().equals(sent.position()) && known.hash().equals(sent.hash())) {
            return;
        }
        var kept = Wire.read(inbox.payload(envelope.id()), Envelope.class);
        if (!elsewhere(kept, envelope.position()).equals(envelope)) {
            buryInPlace(sent, "event " + envelope.id() + " is here already with other content");
        } else if (inbox.holder(sent.position()).isEmpty()) {
            inbox.keepAgain(sent.position(), envelope.id(), now);
        }
    }

    private static Envelope elsewhere(Envelope e, Position position) {
        return new Envelope(
                e.format(),
                e.id(),
                position,
                e.store(),
                e.operator(),
                e.mode(),
                e.moment(),
                e.currency(),
                e.request(),
                e.event());
    }

    private void fork(Sent sent, EventId event) {
        var producer = sent.position().producer();
        conflict = sent.position();
        granted = inbox.grantedEpoch(event).orElseGet(() -> inbox.freeEpoch(producer));
        inbox.keepFork(sent, event, granted, now);
    }

    private void buryInPlace(Sent sent, String reason) {
        var free = conflict == null && inbox.holder(sent.position()).isEmpty();
        bury(sent, reason, free);
    }

    private void bury(Sent sent, String reason, boolean holds) {
        inbox.bury(sent, reason, holds, now);
        dead.add(new Dead(sent.position(), reason));
    }

    private Receipt receipt(List<Sent> events) {
        var run = events.isEmpty() ? newest() : run(events.getLast().position());
        long last = inbox.contiguous(run.producer(), run.epoch());
        return new Receipt(
                at(run, last), new Position(run.producer(), run.epoch(), last + 1), dead, null);
    }

    private Receipt forked(Position first) {
        var run = run(first);
        var wanted = new Position(first.producer(), granted, 1);
        return new Receipt(at(run, first.seq() - 1), wanted, dead, granted);
    }

    private Run newest() {
        var producer = new ProducerId(till.value());
        return new Run(producer, inbox.newestEpoch(producer));
    }

    private static Run run(Position position) {
        return new Run(position.producer(), position.epoch());
    }

    private static @Nullable Position at(Run run, long seq) {
        return seq == 0 ? null : new Position(run.producer(), run.epoch(), seq);
    }
}
