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

    /** Takes off what was cut. */
    void take(int[] lines, long[] cut) {
        for (int i = 0; i < cut.length; i++) {
            open[lines[i]] -= cut[i];
            if (open[lines[i]] < 0) {
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

    /** What is open on each of some lines. */
    long[] weights(int[] lines) {
        var weights = new long[lines.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = open[lines[i]];
        }
        return weights;
    }

    /** What may go off each of some lines. */
    long[] rooms(int[] lines) {
        var rooms = new long[lines.length];
        for (int i = 0; i < rooms.length; i++) {
            rooms[i] = room(lines[i]);
        }
        return rooms;
    }
}
