package dev.regulars.loyalty.discount;

/**
 * What may still be taken off each line, in minor units, while benefits are applied one after the
 * other. Never below 0. Used by one thread.
 */
public final class OpenPrices {
    private final long[] sold;
    private final long[] soldPieces;
    private final long[] open;
    private final long[] pieces;

    /**
     * @param open by line, 0 where nothing may be taken off
     * @param pieces by line, how many pieces cost that
     */
    public OpenPrices(long[] open, long[] pieces) {
        sold = open;
        soldPieces = pieces;
        this.open = open.clone();
        this.pieces = pieces.clone();
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

    long open(int line) {
        return open[line];
    }

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
        return sold[one] * soldPieces[other] < sold[other] * soldPieces[one];
    }

    /** What is open on the lines of a scope, 0 on all others. */
    long[] weights(boolean[] inScope) {
        var weights = new long[open.length];
        for (int i = 0; i < open.length; i++) {
            weights[i] = inScope[i] ? open[i] : 0;
        }
        return weights;
    }
}
