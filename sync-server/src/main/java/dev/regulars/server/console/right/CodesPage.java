package dev.regulars.server.console.right;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.coupon.Coupons.Batch;
import dev.regulars.server.coupon.MakeCoupons;
import java.util.List;

/**
 * Single-use codes.
 *
 * @param offers in force that want such codes
 * @param batches newest first
 * @param mistake what was wrong with what was typed; empty when nothing was
 */
public record CodesPage(ShopNow shop, List<String> offers, List<Batch> batches, String mistake) {
    public CodesPage {
        offers = List.copyOf(offers);
        batches = List.copyOf(batches);
    }

    /** As many as can be made at once. */
    public int most() {
        return MakeCoupons.MOST;
    }
}
