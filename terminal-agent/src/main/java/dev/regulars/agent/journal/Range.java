package dev.regulars.agent.journal;

/** All slots from the first to the last, both included. */
record Range(Slot from, Slot through) {

    boolean holds(Slot slot) {
        return slot.compareTo(from) >= 0 && slot.compareTo(through) <= 0;
    }
}
