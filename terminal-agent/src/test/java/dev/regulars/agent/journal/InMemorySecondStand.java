package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Position;
import java.util.List;
import java.util.Optional;

/** Events that stand a second time in a list. */
record InMemorySecondStand(List<Filed> events) implements SecondStand {
    @Override
    public Optional<Position> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast().position());
    }

    @Override
    public List<Filed> between(Position from, Position through) {
        var range = new Range(Slot.of(from), Slot.of(through));
        return events.stream().filter(e -> range.holds(Slot.of(e.position()))).toList();
    }
}
