package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Position;

/** A position without its producer, as one journal orders its events. */
record Slot(long epoch, long seq) implements Comparable<Slot> {
    static final Slot FIRST = new Slot(1, 1);

    static Slot of(Position position) {
        return new Slot(position.epoch(), position.seq());
    }

    Slot next() {
        return new Slot(epoch, seq + 1);
    }

    @Override
    public int compareTo(Slot other) {
        int byEpoch = Long.compare(epoch, other.epoch);
        return byEpoch != 0 ? byEpoch : Long.compare(seq, other.seq);
    }
}
