package dev.regulars.server.product.jdbc;

import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.product.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One row for each product. */
public final class SqlCatalogue implements Catalogue {
    private final Database database;

    public SqlCatalogue(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Product> find(String sku) {
        return database.handle()
                .createQuery("select body from product where sku = :sku")
                .bind("sku", sku)
                .mapTo(String.class)
                .map(body -> Wire.read(body, Product.class))
                .findOne();
    }

    @Override
    public long count() {
        return database.handle()
                .createQuery("select count(*) from product")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void inLots(int size, Consumer<List<Product>> lot) {
        var last = "";
        while (true) {
            var next = after(last, size);
            if (next.isEmpty()) {
                return;
            }
            lot.accept(next);
            last = next.getLast().sku();
        }
    }

    private List<Product> after(String sku, int limit) {
        return database.handle()
                .createQuery("select body from product where sku > :sku order by sku limit :limit")
                .bind("sku", sku)
                .bind("limit", limit)
                .mapTo(String.class)
                .map(body -> Wire.read(body, Product.class))
                .list();
    }

    @Override
    public void save(Product product) {
        database.handle()
                .createUpdate(
                        """
                        insert into product (sku, body) values (:sku, :body)
                        on conflict (sku) do update set body = excluded.body
                        """)
                .bind("sku", product.sku())
                .bind("body", Wire.write(product))
                .execute();
    }
}
