package dev.regulars.server.imports.cli;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.server.cli.HeadOffice;
import dev.regulars.server.history.HistoryReceiver;
import dev.regulars.server.history.HistoryTransaction;
import dev.regulars.server.history.RowError;
import dev.regulars.server.history.TransactionFile;
import dev.regulars.server.history.UnusableFile;
import dev.regulars.server.history.cli.ReadingProgress;
import dev.regulars.server.history.cli.RowErrors;
import dev.regulars.server.history.cli.TransactionOptions;
import dev.regulars.server.history.sqlite.GatheredTransactions;
import dev.regulars.server.imports.ImportedSale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import transactions FILE}. */
@Command(
        name = "transactions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes sales over: transaction_id,member_id,timestamp,amount[,currency,sku,category,"
                    + "quantity], a row for each line of a sale. amount is what was paid including"
                    + " tax; a negative one is a refund.",
            "Members that are not known become members with an id and nothing else."
        })
final class ImportTransactionsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final ImportOptions options = new ImportOptions();
    @Mixin private final TransactionOptions layout = new TransactionOptions();

    @Option(
            names = "--consented",
            paramLabel = "PURPOSE",
            split = ",",
            description =
                    "What members that are not known yet agreed to in the earlier system, of which"
                            + " the shop holds the proof: terms, profiling, marketing.")
    private List<String> consented = List.of();

    @Override
    public Integer call() throws IOException {
        var errors = new RowErrors(spec.commandLine().getErr());
        try (var headOffice = options.headOffice.connect()) {
            var handOver =
                    new HandOver<ImportedSale>(
                            headOffice,
                            "/v1/hq/import/transactions?from=" + options.from.name(),
                            "sales",
                            Map.of("consented", purposes()));
            read(file(headOffice), handOver, errors);
            errors.finish();
            handOver.tellChanged(spec.commandLine().getErr(), options.fileName());
            var summary = handOver.finish("transactions", errors, new CountingProgress());
            spec.commandLine()
                    .getOut()
                    .println(options.json ? HandOver.json(summary) : summary.sentence());
        } catch (UnusableFile | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        return 0;
    }

    private List<Purpose> purposes() {
        return consented.stream().map(Purposes::named).toList();
    }

    /** What the file does not say, the programme does. */
    private TransactionFile file(HeadOffice headOffice) throws IOException {
        var shop = headOffice.get("/v1/hq/shop");
        return layout.file(
                options.file,
                ZoneId.of(shop.path("zone").asText()),
                Currency.getInstance(shop.path("currency").asText()));
    }

    private void read(TransactionFile file, HandOver<ImportedSale> handOver, RowErrors errors)
            throws IOException {
        var spare = Path.of(System.getProperty("java.io.tmpdir"));
        try (var progress =
                new ReadingProgress("reading " + options.fileName(), Files.size(options.file))) {
            new GatheredTransactions(file, spare)
                    .giveTo(new Receiver(options.fileName(), handOver, errors), progress::at);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Receiver(String file, HandOver<ImportedSale> handOver, RowErrors errors)
            implements HistoryReceiver {
        @Override
        public void transaction(HistoryTransaction transaction) {
            try {
                handOver.add(sale(transaction));
            } catch (IllegalArgumentException e) {
                var line = transaction.lines().getFirst().fileLine();
                errors.add(new RowError(file, line, e.getMessage() + "."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void refused(RowError error) {
            errors.add(error);
        }

        private static ImportedSale sale(HistoryTransaction t) {
            var first = t.lines().getFirst().line();
            return new ImportedSale(
                    t.id(),
                    t.memberId() == null ? null : new MemberId(t.memberId()),
                    t.at(),
                    first.amount().currency(),
                    t.lines().stream()
                            .map(l ->
                                    new ImportedSale.Line(
                                            l.number(),
                                            l.line().amount().minor(),
                                            l.line().sku(),
                                            l.line().category(),
                                            l.line().quantity()))
                            .toList());
        }
    }
}
