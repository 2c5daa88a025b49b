package dev.regulars.loyalty.event;

import dev.regulars.loyalty.id.ProducerId;

/**
 * Where an event stands in its producer's own order.
 *
 * @param epoch from 1; a new one begins when a producer re-files a forked branch
 * @param seq from 1 within the epoch, without gaps
 */
public record Position(ProducerId producer, long epoch, long seq) implements Comparable<Position> {
    public Position {
        if (epoch < 1 || seq < 1) {
            throw new IllegalArgumentException("no position: epoch " + epoch + ", seq " + seq);
        }
    }

    /** Within one producer: epoch first, then seq. */
    @Override
    public int compareTo(Position other) {
        int byEpoch = Long.compare(epoch, other.epoch);
        return byEpoch != 0 ? byEpoch : Long.compare(seq, other.seq);
    }
}
