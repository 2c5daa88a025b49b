package dev.regulars.server.coupon;

import dev.regulars.loyalty.code.CouponCode;
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.server.coupon.Coupons.Batch;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Makes single-use codes for an offer. The same batch gives the same codes again. */
public final class MakeCoupons {
    /** The most codes that are made together. */
    public static final int MOST = 100_000;

    private final Transactions transactions;
    private final CurrentProgramme programme;
    private final Coupons coupons;
    private final ServerKeys keys;
    private final Clock clock;

    public MakeCoupons(
            Transactions transactions,
            CurrentProgramme programme,
            Coupons coupons,
            ServerKeys keys,
            Clock clock) {
        this.transactions = transactions;
        this.programme = programme;
        this.coupons = coupons;
        this.keys = keys;
        this.clock = clock;
    }

    /** The offers in force that want such codes. */
    public List<String> offers() {
        return transactions.read(() ->
                programme.find().stream()
                        .flatMap(p -> p.offers().stream())
                        .filter(o -> o.code() instanceof OfferCode.SingleUse)
                        .map(o -> o.id())
                        .toList());
    }

    /**
     * Makes some more; empty where no offer in force has such codes.
     *
     * @param count 1 to {@value #MOST}
     */
    public Optional<Batch> make(String offer, int count, String who) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    count + " codes: 1 to " + MOST + " can be made at once");
        }
        if (!offers().contains(offer)) {
            return Optional.empty();
        }
        return Optional.of(
                transactions.write(() -> {
                    long first = coupons.last(offer) + 1;
                    var batch = new Batch(offer, first, count, clock.instant(), who, 0);
                    coupons.keep(batch);
                    return batch;
                }));
    }

    /** All codes of a batch as they are printed. */
    public List<String> written(Batch batch) {
        var key = keys.directory();
        return LongStream.range(batch.first(), batch.first() + batch.count())
                .mapToObj(n -> CouponCode.made(batch.offer(), n, key::hash).written())
                .toList();
    }
}
