package dev.regulars.loyalty.sale;

import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a basket, before anything Regulars gives.
 *
 * @param id the POS's id of the line, unique in its basket
 * @param category path such as {@code food/cheese}; the catalogue's word counts first
 * @param quantity not 0, at most 1,000,000 either way; negative is a returned line in the same
 *     basket (an exchange)
 * @param unit what is counted: {@code pc}, {@code kg} …
 * @param unitPrice 0 or more
 * @param amount what the line costs without Regulars: quantity × unit price less other discounts;
 *     negative where the quantity is
 * @param taxRate a fraction: 0.25 is 25 %
 * @param taxIncluded whether amount includes the tax; absent means as the store says
 * @param lowestPrice what a unit costs at least, whatever offers apply; the catalogue's word counts
 *     first
 * @param returnOf receipt number or receipt code of the sale that a returned line was bought in
 */
public record Line(
        String id,
        String sku,
        @Nullable String name,
        @Nullable String category,
        BigDecimal quantity,
        String unit,
        Money unitPrice,
        Money amount,
        @Nullable String taxCode,
        @Nullable BigDecimal taxRate,
        @Nullable Boolean taxIncluded,
        List<OtherDiscount> discounts,
        Set<LineFlag> flags,
        @Nullable Money lowestPrice,
        @Nullable String returnOf) {

    /** More than this is a typing mistake; below it no sum overflows. */
    public static final long MOST_MINOR_UNITS = 1_000_000_000_000L;

    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(1_000_000);

    public Line {
        refuseAbsent(id, sku, quantity, unitPrice, amount);
        discounts = List.copyOf(discounts);
        flags = Set.copyOf(flags);
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("a line needs an id of 1 to 64 characters");
        }
        if (quantity.signum() == 0) {
            throw new IllegalArgumentException("line " + id + ": the quantity is 0");
        }
        if (quantity.abs().compareTo(MOST_PIECES) > 0
                || amount.minor() > MOST_MINOR_UNITS
                || amount.minor() < -MOST_MINOR_UNITS) {
            throw new IllegalArgumentException(
                    "line " + id + ": nobody buys " + quantity + " for " + amount.plain());
        }
        if (unitPrice.isNegative()) {
            throw new IllegalArgumentException("line " + id + ": the unit price is below 0");
        }
        if (lowestPrice != null && lowestPrice.isNegative()) {
            throw new IllegalArgumentException("line " + id + ": the lowest price is below 0");
        }
        if (amount.minor() != 0 && Long.signum(amount.minor()) != quantity.signum()) {
            throw new IllegalArgumentException(
                    "line "
                            + id
                            + ": amount "
                            + amount.plain()
                            + " does not go with quantity "
                            + quantity);
        }
    }

    /** JSON may leave out what our own code never does. */
    private static void refuseAbsent(
            @Nullable String id,
            @Nullable String sku,
            @Nullable BigDecimal quantity,
            @Nullable Money unitPrice,
            @Nullable Money amount) {
        if (id == null || sku == null || quantity == null || unitPrice == null || amount == null) {
            throw new IllegalArgumentException(
                    "a line needs id, sku, quantity, unitPrice and amount");
        }
    }

    /** Whether this line gives goods back. */
    public boolean isReturn() {
        return quantity.signum() < 0;
    }

    /** Whether it carries this flag. */
    public boolean is(LineFlag flag) {
        return flags.contains(flag);
    }
}
