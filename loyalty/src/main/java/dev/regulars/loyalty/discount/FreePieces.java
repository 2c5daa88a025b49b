package dev.regulars.loyalty.discount;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import org.jspecify.annotations.Nullable;

/** Makes the cheapest pieces cost nothing. */
final class FreePieces {
    private FreePieces() {}

    /**
     * The pieces that were sold for least, of two alike the one on the earlier line. Where the cap
     * ends within a piece, the rest of that piece stays open to other offers.
     *
     * @param count how many pieces, 0 or more
     * @param lines places of the lines that they are taken from
     * @return what was taken off each of them
     */
    static long[] take(long count, @Nullable Money cap, OpenPrices prices, int[] lines) {
        var cut = new long[lines.length];
        long allowed = cap == null ? Long.MAX_VALUE : cap.minor();
        for (long taken = 0; taken < count && allowed > 0; taken++) {
            int at = cheapest(prices, lines, cut);
            if (at < 0) {
                return cut;
            }
            long piece = piece(prices, lines[at], cut[at]);
            cut[at] += Math.min(piece, allowed);
            if (piece <= allowed) {
                prices.takePiece(lines[at]);
            }
            allowed -= Math.min(piece, allowed);
        }
        return cut;
    }

    /** What a piece costs that is still open, as far as it may go. */
    private static long piece(OpenPrices prices, int line, long cut) {
        long price = Shares.halfUp(prices.open(line) - cut, 1, prices.pieces(line));
        return Math.min(price, prices.room(line) - cut);
    }

    private static int cheapest(OpenPrices prices, int[] lines, long[] cut) {
        int cheapest = -1;
        for (int i = 0; i < lines.length; i++) {
            boolean eligible = prices.pieces(lines[i]) > 0 && prices.room(lines[i]) > cut[i];
            if (eligible && (cheapest < 0 || prices.cheaper(lines[i], lines[cheapest]))) {
                cheapest = i;
            }
        }
        return cheapest;
    }
}
