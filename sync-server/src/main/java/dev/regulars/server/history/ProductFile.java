package dev.regulars.server.history;

import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sale.LineFlag;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file of products, a row for each: {@code sku,name[,category,tax_code,flags,lowest_price]}. A
 * category is a path from the widest to the narrowest, cut by / or &gt;; flags stand with blanks
 * between them.
 */
public record ProductFile(Path file, Layout layout) {
    private static final Map<String, LineFlag> FLAGS =
            Map.of(
                    "noDiscount", LineFlag.NO_DISCOUNT,
                    "noBonus", LineFlag.NO_BONUS,
                    "deposit", LineFlag.DEPOSIT,
                    "giftCard", LineFlag.GIFT_CARD,
                    "ageRestricted", LineFlag.AGE_RESTRICTED);

    private static final List<Column> COLUMNS =
            List.of(
                    Column.required("sku"),
                    Column.required("name"),
                    Column.optional("category"),
                    Column.optional("tax_code"),
                    Column.optional("flags"),
                    Column.optional("lowest_price"));

    /**
     * Begins to read.
     *
     * @throws UnusableFile when the file is not there or lacks a column
     */
    public Rows<Product> open() throws IOException {
        return new Rows<>(file, layout, COLUMNS, ProductFile::product);
    }

    private static Product product(Cells cells) throws RefusedRow {
        return new Product(
                cells.required("sku"),
                cells.required("name"),
                category(cells),
                cells.optional("tax_code"),
                flags(cells),
                lowestPrice(cells));
    }

    private static @Nullable String category(Cells cells) throws RefusedRow {
        var path = cells.optional("category");
        if (path == null) {
            return null;
        }
        var steps = Arrays.stream(path.split("[/>]", -1)).map(String::strip).toList();
        if (steps.contains("")) {
            throw new RefusedRow(
                    cells.label("category")
                            + " '"
                            + Cells.shortened(path)
                            + "' has an empty step; write it like food/cheese.");
        }
        return String.join("/", steps);
    }

    private static @Nullable BigDecimal lowestPrice(Cells cells) throws RefusedRow {
        var price = cells.optionalNumber("lowest_price", DecimalMark.UNSTATED);
        if (price != null && price.signum() < 0) {
            throw new RefusedRow(cells.label("lowest_price") + " is below 0.");
        }
        return price;
    }

    private static Set<LineFlag> flags(Cells cells) throws RefusedRow {
        var flags = EnumSet.noneOf(LineFlag.class);
        var text = cells.optional("flags");
        if (text == null) {
            return flags;
        }
        for (var name : text.split("[\\s;|]+")) {
            var flag = FLAGS.get(name);
            if (flag == null) {
                throw new RefusedRow(
                        "flag '" + Cells.shortened(name) + "' is not one of " + allFlags() + ".");
            }
            flags.add(flag);
        }
        return flags;
    }

    private static String allFlags() {
        return FLAGS.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
