package dev.regulars.loyalty.discount;

/**
 * What several lines together still cost while benefits are taken off all of them: enough to tell
 * what each of these benefits comes to, without spreading it over the lines. Used by one thread.
 */
public final class WholePrice {
    private long open;
    private long room;

    /**
     * @param open minor units that may be taken off, the lowest prices included
     * @param room how much of it may go
     */
    WholePrice(long open, long room) {
        this.open = open;
        this.room = room;
    }

    long open() {
        return open;
    }

    /** Takes off as much of an amount as may go, which no line can refuse, and tells it. */
    long take(long amount) {
        long taken = Math.min(amount, room);
        open -= taken;
        room -= taken;
        return taken;
    }
}
