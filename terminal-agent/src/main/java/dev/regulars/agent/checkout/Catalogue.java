package dev.regulars.agent.checkout;

import dev.regulars.agent.directory.Directory;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.LineFlag;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the shop's catalogue knows better than a line of the POS. */
final class Catalogue {
    private final Directory directory;

    Catalogue(Directory directory) {
        this.directory = directory;
    }

    Basket completed(Basket basket) {
        return new Basket(basket.currency(), basket.lines().stream().map(this::completed).toList());
    }

    Line completed(Line line) {
        return directory.product(line.sku()).map(product -> completed(line, product)).orElse(line);
    }

    private static Line completed(Line line, Product product) {
        return new Line(
                line.id(),
                line.sku(),
                line.name() == null ? product.name() : line.name(),
                product.category() == null ? line.category() : product.category(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.amount(),
                line.taxCode() == null ? product.taxCode() : line.taxCode(),
                line.taxRate(),
                line.taxIncluded(),
                line.discounts(),
                flags(line, product),
                lowestPrice(line, product),
                line.returnOf());
    }

    private static @Nullable Money lowestPrice(Line line, Product product) {
        var lowest = product.lowestPrice();
        return lowest == null
                ? line.lowestPrice()
                : Money.rounded(lowest, line.amount().currency(), RoundingMode.HALF_UP);
    }

    private static Set<LineFlag> flags(Line line, Product product) {
        var flags = new HashSet<>(line.flags());
        flags.addAll(product.flags());
        return flags;
    }
}
