package dev.regulars.server.product;

import dev.regulars.loyalty.product.Product;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All products. Called inside a unit of work. */
public interface Catalogue {

    Optional<Product> find(String sku);

    /** How many there are. */
    long count();

    /** By sku, so many at a time. */
    void inLots(int size, Consumer<List<Product>> lot);

    /** Keeps a product, in place of the one of the same sku. */
    void save(Product product);
}
