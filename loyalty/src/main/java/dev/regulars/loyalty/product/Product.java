package dev.regulars.loyalty.product;

import dev.regulars.loyalty.sale.LineFlag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue entry; it knows better than a basket's line.
 *
 * @param category path from the widest to the narrowest, {@code food/cheese/hard}
 */
public record Product(
        String sku,
        String name,
        @Nullable String category,
        @Nullable String taxCode,
        Set<LineFlag> flags) {
    public Product {
        flags = Set.copyOf(flags);
    }
}
