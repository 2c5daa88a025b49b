package dev.regulars.server.visit;

import dev.regulars.loyalty.bonus.GivenBack;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.visit.Visits.Refund;
import dev.regulars.server.visit.Visits.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a refund takes back and gives back of a sale's points, where its till knew at most the
 * total.
 *
 * @param bonus points that the sale had earned, 0 or more
 * @param givenBack points that had paid for it
 */
public record Due(VisitId refund, long bonus, List<Lot> givenBack) {
    public Due {
        givenBack = List.copyOf(givenBack);
    }

    /**
     * One for each refund of which only the total is known, as {@link
     * dev.regulars.loyalty.refund.RefundCalculator} does it, by what was paid back: the share of
     * all that came back until then, less what was due before. What tills worked out from lines
     * comes first, whenever it happened, so that the order of arrival changes nothing.
     *
     * @param refunds all of the sale, in the order in which they happened
     */
    static List<Due> of(Sum sale, List<Refund> refunds) {
        var counting = new Counting(sale, refunds);
        return refunds.stream().filter(Refund::onlyTotal).map(counting::next).toList();
    }

    private static final class Counting {
        private final Sum sale;
        private final long spent;
        private long paidBack;
        private long taken;
        private long given;

        Counting(Sum sale, List<Refund> refunds) {
            this.sale = sale;
            this.spent = sale.spent().stream().mapToLong(Lot::points).sum();
            for (var refund : refunds) {
                taken += refund.saidBonus();
                if (!refund.onlyTotal()) {
                    paidBack += refund.paidBack();
                    given += refund.givenBack();
                }
            }
        }

        Due next(Refund refund) {
            paidBack += refund.paidBack();
            long bonus = refund.saidBonus();
            if (bonus == 0) {
                bonus = Math.max(0, share(sale.bonus()) - taken);
                taken += bonus;
            }
            long back = Math.max(0, share(spent) - given);
            var lots = GivenBack.of(sale.spent(), given, back, refund.on());
            given += back;
            return new Due(refund.id(), bonus, lots);
        }

        /** Of so much for the whole sale; a sale that cost nothing comes back whole. */
        private long share(long whole) {
            return paidBack >= sale.paid()
                    ? whole
                    : BigDecimal.valueOf(whole)
                            .multiply(BigDecimal.valueOf(paidBack))
                            .divide(BigDecimal.valueOf(sale.paid()), 0, RoundingMode.HALF_UP)
                            .longValueExact();
        }
    }
}
