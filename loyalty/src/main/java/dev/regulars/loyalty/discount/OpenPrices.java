package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.money.Shares;
import org.jspecify.annotations.Nullable;

/**
 * What may still be taken off each line, in minor units, while benefits are applied one after the
 * other. Never below a line's lowest price, and never below 0. Used by one thread.
 */
public final class OpenPrices {
    private final Priced[] sold;
    private final Shares shares;
    private final long[] open;
    private final boolean lowest; // whether any line has a lowest price
    private long @Nullable [] gone; // pieces by line, once one is gone

    /**
     * @param sold by line, in {@link LineOrder}
     * @param shares for as many parts as there are lines
     */
    public OpenPrices(Priced[] sold, Shares shares) {
        this.sold = sold;
        this.shares = shares;
        open = new long[sold.length];
        boolean any = false;
        for (int i = 0; i < sold.length; i++) {
            open[i] = sold[i].amount();
            any |= sold[i].lowest() > 0;
        }
        lowest = any;
    }

    /**
     * @param others of which nothing was taken yet
     */
    private OpenPrices(OpenPrices others) {
        sold = others.sold;
        shares = others.shares;
        open = others.open.clone();
        lowest = others.lowest;
    }

    /** The same once more, where nothing was taken yet. */
    public OpenPrices again() {
        return new OpenPrices(this);
    }

    /** Takes off what was cut. */
    void take(int[] lines, long[] cut) {
        for (int i = 0; i < cut.length; i++) {
            long left = open[lines[i]] - cut[i];
            open[lines[i]] = left;
            if (left < 0) {
                throw new IllegalStateException(
                        "line " + lines[i] + " would cost less than nothing");
            }
        }
    }

    Priced sold(int line) {
        return sold[line];
    }

    long open(int line) {
        return open[line];
    }

    /** How much of it may go. */
    long room(int line) {
        return Math.max(0, open[line] - sold[line].lowest());
    }

    /** Pieces that still cost something. */
    long pieces(int line) {
        return sold[line].pieces() - (gone == null ? 0 : gone[line]);
    }

    void takePiece(int line) {
        if (gone == null) {
            gone = new long[open.length];
        }
        gone[line]++;
    }

    /**
     * Whether a piece of one line was sold for less than a piece of another; nothing is divided.
     */
    boolean cheaper(int one, int other) {
        return sold[one].amount() * sold[other].pieces()
                < sold[other].amount() * sold[one].pieces();
    }

    /** What is open on each of some lines. */
    long[] weights(int[] lines) {
        var weights = new long[lines.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = open[lines[i]];
        }
        return weights;
    }

    /**
     * A total in proportion to what is open on some lines, as far as they take it.
     *
     * @param weights what is open on them
     */
    long[] spread(long total, long[] weights, int[] lines) {
        return lowest
                ? Spread.of(total, weights, rooms(lines))
                : shares.cut(Math.min(total, Spread.sum(weights)), weights);
    }

    /** What some lines cost together. */
    public WholePrice together(int[] lines) {
        long all = 0;
        long room = 0;
        for (int line : lines) {
            all += open[line];
            room += room(line);
        }
        return new WholePrice(all, room);
    }

    /** What may go off each of some lines. */
    private long[] rooms(int[] lines) {
        var rooms = new long[lines.length];
        for (int i = 0; i < rooms.length; i++) {
            rooms[i] = room(lines[i]);
        }
        return rooms;
    }
}
