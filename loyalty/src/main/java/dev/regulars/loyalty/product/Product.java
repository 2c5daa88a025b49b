package dev.regulars.loyalty.product;

import dev.regulars.loyalty.sale.LineFlag;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue entry; it knows better than a basket's line.
 *
 * @param category path from the widest to the narrowest, {@code food/cheese/hard}
 * @param lowestPrice what a unit costs at least, whatever offers apply, in the shop's currency
 */
public record Product(
        String sku,
        String name,
        @Nullable String category,
        @Nullable String taxCode,
        Set<LineFlag> flags,
        @Nullable BigDecimal lowestPrice) {
    public Product {
        flags = Set.copyOf(flags);
    }
}
