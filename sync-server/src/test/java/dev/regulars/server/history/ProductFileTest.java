package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sale.LineFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductFileTest {
    @TempDir private Path folder;

    @Test
    void aProductIsReadWithPathAndFlags() throws IOException {
        var rows =
                rows(
                        "sku,name,category,tax_code,flags\n"
                                + "B1,\"Brie, ripe\",food > cheese / soft,food,\n"
                                + "W7,Riesling,wine,full,ageRestricted noDiscount\n");

        assertEquals(
                new Row.Good<>(
                        2,
                        new Product(
                                "B1", "Brie, ripe", "food/cheese/soft", "food", Set.of(), null)),
                rows.getFirst());
        assertEquals(
                new Row.Good<>(
                        3,
                        new Product(
                                "W7",
                                "Riesling",
                                "wine",
                                "full",
                                Set.of(LineFlag.AGE_RESTRICTED, LineFlag.NO_DISCOUNT),
                                null)),
                rows.getLast());
    }

    @Test
    void skuAndNameAreEnough() throws IOException {
        assertEquals(
                new Row.Good<>(2, new Product("B1", "Brie", null, null, Set.of(), null)),
                rows("sku,name\nB1,Brie\n").getFirst());
    }

    @Test
    void aFlagThatIsNoneAndAnEmptyStepAreToldByLine() throws IOException {
        var rows =
                rows(
                        "sku,name,category,flags\n"
                                + "B1,Brie,food//soft,\n"
                                + "B2,Brie,food,nobonus\n");

        assertEquals(
                new Row.Bad<Product>(
                        new RowError(
                                "products.csv",
                                2,
                                "category 'food//soft' has an empty step;"
                                        + " write it like food/cheese."),
                        "B1"),
                rows.getFirst());
        assertEquals(
                new Row.Bad<Product>(
                        new RowError(
                                "products.csv",
                                3,
                                "flag 'nobonus' is not one of ageRestricted, deposit, giftCard,"
                                        + " noBonus, noDiscount."),
                        "B2"),
                rows.getLast());
    }

    private List<Row<Product>> rows(String text) throws IOException {
        var file = Files.writeString(folder.resolve("products.csv"), text);
        var all = new ArrayList<Row<Product>>();
        try (var rows = new ProductFile(file, Layout.PLAIN).open()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
