package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.server.history.Layout;
import dev.regulars.server.history.ProductFile;
import dev.regulars.server.history.Row;
import dev.regulars.server.history.UnusableFile;
import dev.regulars.server.history.cli.RowErrors;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The shop's catalogue, where it is to be checked that a programme names what is sold. */
final class ProductOption {
    @Option(
            names = "--products",
            paramLabel = "FILE",
            description =
                    "The catalogue, as CSV with sku,name,category: what the programme names and"
                            + " nobody sells is a mistake then.")
    private @Nullable Path products;

    /** What a programme may name; rows that cannot be read are told of. */
    KnownNames names(PrintWriter errors) throws IOException {
        if (products == null) {
            return KnownNames.ours();
        }
        var left = new RowErrors(errors);
        var all = new ArrayList<Product>();
        try (var rows = new ProductFile(products, Layout.PLAIN).open()) {
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case Row.Good(_, var product) -> all.add(product);
                    case Row.Bad(var error, _) -> left.add(error);
                }
            }
        } catch (UnusableFile e) {
            throw new IOException(e.getMessage(), e);
        }
        left.finish();
        return KnownNames.with(all);
    }
}
