package dev.regulars.agent.journal;

import dev.regulars.loyalty.id.ProducerId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where each event lies, and which of them head office has not acknowledged. Thread-safe. */
final class Index {
    private final NavigableMap<Slot, Place> byStart = new TreeMap<>();
    private final List<Range> refiled = new ArrayList<>();
    private Slot next = Slot.FIRST;
    private @Nullable Slot acknowledged;
    private @Nullable ProducerId producer;

    /** Adds a batch; where two hold a slot, the later one added counts. */
    synchronized void add(Place place) {
        var head = place.head();
        if (head.end().compareTo(next) >= 0) {
            next = head.end();
            producer = head.producer();
        }
        if (head.refiled() != null) {
            refiled.add(head.refiled());
        }
        if (head.count() > 0) {
            byStart.put(head.start(), place);
        }
    }

    /** Forgets batches whose segments are gone. */
    synchronized void drop(List<Place> places) {
        places.forEach(p -> byStart.remove(p.head().start(), p));
    }

    /** The slot of the next event. */
    synchronized Slot next() {
        return next;
    }

    /**
     * Head office has everything up to this slot and no more; what was acknowledged under another
     * name of this till stays so.
     */
    synchronized @Nullable Slot acknowledge(@Nullable Slot slot) {
        var lowest = acknowledgedElsewhere();
        acknowledged = slot == null || lowest != null && slot.compareTo(lowest) < 0 ? lowest : slot;
        return acknowledged;
    }

    private @Nullable Slot acknowledgedElsewhere() {
        var before = acknowledged;
        return before == null
                ? null
                : byStart.descendingMap().values().stream()
                        .map(Place::head)
                        .filter(h -> !h.producer().equals(producer))
                        .findFirst()
                        .map(h -> new Slot(h.epoch(), h.first() + h.count() - 1))
                        .map(s -> s.compareTo(before) < 0 ? s : before)
                        .orElse(null);
    }

    synchronized Optional<Slot> acknowledged() {
        return Optional.ofNullable(acknowledged);
    }

    synchronized boolean isAcknowledged(Place place) {
        return acknowledged != null && place.head().end().compareTo(acknowledged.next()) <= 0;
    }

    /** Where the last event lies. */
    synchronized Optional<Place> lastPlace() {
        return Optional.ofNullable(byStart.lastEntry()).map(Map.Entry::getValue);
    }

    /** What lies in a segment, in order. */
    synchronized List<Place> in(Path segment) {
        return byStart.values().stream().filter(p -> p.segment().equals(segment)).toList();
    }

    /** Whether the newest batch is this producer's, or there is none. */
    synchronized boolean endsWith(ProducerId expected) {
        return producer == null || producer.equals(expected);
    }

    /** Whether something unacknowledged was left behind in an older epoch. */
    synchronized boolean hasStragglers() {
        var pending = pending();
        return !pending.isEmpty() && pending.getFirst().head().epoch() < next.epoch();
    }

    /** The batches with an event after this slot, in order. */
    synchronized List<Place> after(@Nullable Slot slot) {
        if (slot == null) {
            return List.copyOf(byStart.values());
        }
        var from = byStart.floorKey(slot);
        return byStart.tailMap(from == null ? slot : from, true).values().stream()
                .filter(p -> p.head().end().compareTo(slot.next()) > 0)
                .toList();
    }

    /** The batches with an unacknowledged event, in order. */
    synchronized List<Place> pending() {
        return after(acknowledged).stream()
                .filter(p -> slots(p.head()).anyMatch(this::isPending))
                .toList();
    }

    /** Whether an event in this slot is unacknowledged and has not left it for another. */
    synchronized boolean isPending(Slot slot) {
        return (acknowledged == null || slot.compareTo(acknowledged) > 0)
                && refiled.stream().noneMatch(r -> r.holds(slot));
    }

    /** How many events are unacknowledged. */
    synchronized long backlog() {
        return pending().stream().flatMap(p -> slots(p.head())).filter(this::isPending).count();
    }

    /** Unacknowledged slots below {@link #next} that no batch holds: their batch is damaged. */
    synchronized List<Range> missing() {
        var missing = new ArrayList<Range>();
        var expected = acknowledged == null ? Slot.FIRST : acknowledged.next();
        for (var place : after(acknowledged)) {
            var head = place.head();
            if (head.epoch() > expected.epoch()) {
                expected = new Slot(head.epoch(), 1);
            }
            gap(expected, head.start()).ifPresent(missing::add);
            expected = head.end();
        }
        gap(expected, next).ifPresent(missing::add);
        return missing;
    }

    private Optional<Range> gap(Slot from, Slot until) {
        if (from.epoch() != until.epoch() || from.seq() >= until.seq() || !isPending(from)) {
            return Optional.empty();
        }
        return Optional.of(new Range(from, new Slot(until.epoch(), until.seq() - 1)));
    }

    private static Stream<Slot> slots(Head head) {
        return Stream.iterate(head.start(), Slot::next).limit(head.count());
    }
}
