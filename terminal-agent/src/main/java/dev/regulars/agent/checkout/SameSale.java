package dev.regulars.agent.checkout;

import dev.regulars.loyalty.sale.GivenAdjustment;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.Sale;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Whether two accounts of a sale say the same, however the catalogue or the operator changed
 * meanwhile.
 */
final class SameSale {
    private SameSale() {}

    static boolean holds(Sale one, Sale other) {
        return one.total().equals(other.total())
                && one.mode() == other.mode()
                && Objects.equals(one.receiptNumber(), other.receiptNumber())
                && sold(one).equals(sold(other))
                && given(one).equals(given(other))
                && one.tenders().equals(other.tenders());
    }

    private static List<String> sold(Sale sale) {
        return sale.lines().stream().map(SameSale::sold).toList();
    }

    private static String sold(Line line) {
        var quantity = line.quantity().stripTrailingZeros().toPlainString();
        return String.join("|", line.id(), line.sku(), quantity, line.amount().plain());
    }

    private static HashSet<GivenAdjustment> given(Sale sale) {
        return new HashSet<>(sale.given());
    }
}
