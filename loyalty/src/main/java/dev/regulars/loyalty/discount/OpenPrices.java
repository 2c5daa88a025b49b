package dev.regulars.loyalty.discount;

/**
 * What may still be taken off each line, in minor units, while benefits are applied one after the
 * other. Never below a line's lowest price, and never below 0. Used by one thread.
 */
public final class OpenPrices {
    private final Priced[] sold;
    private final long[] open;
    private final long[] pieces;

    /**
     * @param sold by line, in {@link LineOrder}
     */
    public OpenPrices(Priced[] sold) {
        this.sold = sold;
        open = new long[sold.length];
        pieces = new long[sold.length];
        for (int i = 0; i < sold.length; i++) {
            open[i] = sold[i].amount();
            pieces[i] = sold[i].pieces();
        }
    }

    /**
     * Takes off what was cut.
     *
     * @return the sum
     */
    long take(long[] cut) {
        long sum = 0;
        for (int i = 0; i < cut.length; i++) {
            open[i] -= cut[i];
            sum += cut[i];
            if (open[i] < 0) {
                throw new IllegalStateException("line " + i + " would cost less than nothing");
            }
        }
        return sum;
    }

    int lines() {
        return sold.length;
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
        return pieces[line];
    }

    void takePiece(int line) {
        pieces[line]--;
    }

    /**
     * Whether a piece of one line was sold for less than a piece of another; nothing is divided.
     */
    boolean cheaper(int one, int other) {
        return sold[one].amount() * sold[other].pieces()
                < sold[other].amount() * sold[one].pieces();
    }

    /** What is open on the lines of a scope, 0 on all others. */
    long[] weights(boolean[] inScope) {
        var weights = new long[open.length];
        for (int i = 0; i < open.length; i++) {
            weights[i] = inScope[i] ? open[i] : 0;
        }
        return weights;
    }

    /** What may go off the lines of a scope, 0 on all others. */
    long[] rooms(boolean[] inScope) {
        var rooms = new long[open.length];
        for (int i = 0; i < open.length; i++) {
            rooms[i] = inScope[i] ? room(i) : 0;
        }
        return rooms;
    }
}
