package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.ProducerId;
import java.util.ArrayList;
import java.util.List;

/** Brings back from where they stand a second time the events that are damaged here. */
record Mending(Index index, Writer writer, ProducerId producer) {
    private static final int AT_ONCE = 500;

    void from(SecondStand second) {
        second.last()
                .map(Slot::of)
                .filter(last -> last.compareTo(index.next()) >= 0)
                .ifPresent(last -> fill(new Range(index.next(), last), second));
        index.missing().forEach(gap -> fill(gap, second));
    }

    private void fill(Range gap, SecondStand second) {
        var run = new ArrayList<Filed>();
        for (var event : standing(gap, second)) {
            if (!run.isEmpty() && !goesOn(run, event)) {
                file(run);
            }
            run.add(event);
        }
        if (!run.isEmpty()) {
            file(run);
        }
    }

    private List<Filed> standing(Range gap, SecondStand second) {
        return second.between(position(gap.from()), position(gap.through())).stream()
                .filter(e -> gap.holds(Slot.of(e.position())))
                .toList();
    }

    private static boolean goesOn(List<Filed> run, Filed event) {
        var last = run.getLast().position();
        var next = new Position(last.producer(), last.epoch(), last.seq() + 1);
        return run.size() < AT_ONCE && event.position().equals(next);
    }

    private void file(List<Filed> run) {
        writer.write(List.of(Batch.of(Head.Kind.MENDED, run)));
        run.clear();
    }

    private Position position(Slot slot) {
        return new Position(producer, slot.epoch(), slot.seq());
    }
}
