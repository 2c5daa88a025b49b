package dev.regulars.agent.journal;

import java.util.ArrayList;
import java.util.List;

/** Moves everything that is unacknowledged into a new epoch. */
record Refiling(Index index, Writer writer, Stamp stamp) {
    private static final int AT_ONCE = 500;

    /**
     * Moves it; interrupted half-way, the same again finishes it.
     *
     * @return the events in their new slots
     */
    List<Filed> into(long epoch) {
        var moved = new ArrayList<Filed>();
        var left = left(epoch);
        if (left.isEmpty()) {
            writer.write(List.of(batch(List.of(), new Slot(epoch, 1))));
        }
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            var some = left.subList(from, Math.min(left.size(), from + AT_ONCE));
            var batch = batch(some, start(epoch));
            writer.write(List.of(batch));
            moved.addAll(batch.events());
        }
        return moved;
    }

    private List<Filed> left(long epoch) {
        return index.pending().stream()
                .flatMap(p -> writer.read(p).stream())
                .flatMap(b -> b.events().stream())
                .filter(e -> e.position().epoch() < epoch)
                .filter(e -> index.isPending(Slot.of(e.position())))
                .toList();
    }

    private Slot start(long epoch) {
        var next = index.next();
        return next.epoch() == epoch ? next : new Slot(epoch, 1);
    }

    private Batch batch(List<Filed> events, Slot start) {
        var payloads = new ArrayList<byte[]>();
        var slot = start;
        for (var event : events) {
            payloads.add(stamp.moved(event, slot).payload());
            slot = slot.next();
        }
        var head =
                new Head(
                        Head.Kind.REFILED,
                        stamp.origin().producer(),
                        start.epoch(),
                        start.seq(),
                        events.size(),
                        events.isEmpty() ? null : range(events));
        return new Batch(head, payloads);
    }

    private static Range range(List<Filed> events) {
        return new Range(
                Slot.of(events.getFirst().position()), Slot.of(events.getLast().position()));
    }
}
