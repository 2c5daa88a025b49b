package dev.regulars.server.imports.cli;

import dev.regulars.loyalty.product.Product;
import dev.regulars.server.cli.HeadOffice;
import dev.regulars.server.history.ProductFile;
import dev.regulars.server.history.Row;
import dev.regulars.server.history.UnusableFile;
import dev.regulars.server.history.cli.LayoutOptions;
import dev.regulars.server.history.cli.ReadingProgress;
import dev.regulars.server.history.cli.RowErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import products FILE}. */
@Command(
        name = "products",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes the catalogue over: sku,name[,category,tax_code,flags]. A sku that is there"
                        + " already is replaced.")
final class ImportProductsCommand implements Callable<Integer> {
    private static final int LOT = 500;

    @Spec private CommandSpec spec;
    @Mixin private final ImportOptions options = new ImportOptions();
    @Mixin private final LayoutOptions layout = new LayoutOptions();

    private long changed;
    private long good;

    @Override
    public Integer call() throws IOException {
        var errors = new RowErrors(spec.commandLine().getErr());
        try (var headOffice = options.headOffice.connect();
                var rows = new ProductFile(options.file, layout.layout()).open();
                var progress =
                        new ReadingProgress(
                                "importing " + options.fileName(), Files.size(options.file))) {
            var lot = new ArrayList<Product>();
            while (rows.hasNext()) {
                progress.at(rows);
                switch (rows.next()) {
                    case Row.Good(_, var product) -> add(headOffice, lot, product);
                    case Row.Bad(var error, _) -> errors.add(error);
                }
            }
            send(headOffice, lot);
        } catch (UnusableFile e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        errors.finish();
        var summary =
                new HandOver.Summary("products", changed, good - changed, 0, errors.count(), 0);
        spec.commandLine()
                .getOut()
                .println(options.json ? HandOver.json(summary) : summary.sentence());
        return 0;
    }

    private void add(HeadOffice headOffice, List<Product> lot, Product product) throws IOException {
        lot.add(product);
        good++;
        if (lot.size() == LOT) {
            send(headOffice, lot);
        }
    }

    private void send(HeadOffice headOffice, List<Product> lot) throws IOException {
        changed +=
                headOffice
                        .post("/v1/hq/products", Map.of("products", lot))
                        .path("changed")
                        .asLong();
        lot.clear();
    }
}
