package dev.regulars.server.product;

import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sync.Change.ProductsChanged;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps products and tells tills of them. Called inside a unit of work. */
public final class ProductChanges implements ChangeSource {
    private static final String KIND = "product";
    private static final int LOT = 200;

    private final Catalogue catalogue;
    private final ChangeLog changes;

    public ProductChanges(Catalogue catalogue, ChangeLog changes) {
        this.catalogue = catalogue;
        this.changes = changes;
    }

    /** Keeps a product; returns whether it is not as it was. */
    public boolean save(Product product) {
        if (catalogue.find(product.sku()).equals(Optional.of(product))) {
            return false;
        }
        catalogue.save(product);
        changes.announce(KIND, product.sku());
        return true;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        return line(List.of(catalogue.find(subject).orElseThrow()));
    }

    @Override
    public long count() {
        return Math.ceilDiv(catalogue.count(), LOT);
    }

    @Override
    public void all(Consumer<String> line) {
        catalogue.inLots(LOT, lot -> line.accept(line(lot)));
    }

    private static String line(List<Product> products) {
        return Wire.write(new ProductsChanged(products));
    }
}
