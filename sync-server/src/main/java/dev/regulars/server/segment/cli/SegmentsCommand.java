package dev.regulars.server.segment.cli;

import dev.regulars.loyalty.segment.Population;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.cli.WrittenFile;
import dev.regulars.server.history.Row;
import dev.regulars.server.history.RowError;
import dev.regulars.server.history.TransactionFile;
import dev.regulars.server.history.UnusableFile;
import dev.regulars.server.history.cli.ReadingProgress;
import dev.regulars.server.history.cli.RowErrors;
import dev.regulars.server.history.cli.TransactionOptions;
import dev.regulars.server.segment.Scores;
import dev.regulars.server.segment.Tallies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Scores the members of any shop from its export, before anything is installed. */
@Command(
        name = "segments",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Scores every member of a shop's export by recency, frequency and amount, and says who"
                    + " drifts away.",
            "",
            "The file has a row for each line of a sale, with the columns transaction_id,"
                    + " member_id, timestamp, amount and, if you like, currency, sku, category,"
                    + " quantity. Yours are called otherwise? Say so with --columns.",
            ""
        })
public final class SegmentsCommand implements Callable<Integer> {
    private static final Currency UNSAID_CURRENCY = Currency.getInstance("EUR");

    @Spec private CommandSpec spec;

    @Option(
            names = "--transactions",
            paramLabel = "FILE",
            required = true,
            description = "The sales, as CSV.")
    private Path transactions;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            required = true,
            converter = Day.class,
            description = "The day at whose end the members are scored, such as 2025-06-30.")
    private LocalDate at;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write a row for each member, as CSV.")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print the numbers as JSON instead of a table.")
    private boolean json;

    @Option(
            names = "--active-within",
            paramLabel = "DAYS",
            description =
                    "A member who was last seen longer ago is inactive. ${DEFAULT-VALUE} when not"
                            + " given.")
    private int activeDays = Population.ACTIVE_DAYS;

    @Mixin private final TransactionOptions options = new TransactionOptions();

    @Override
    public Integer call() throws IOException {
        var file = file();
        refuseWrongUse();
        var errors = new RowErrors(spec.commandLine().getErr());
        var tallies = new Tallies(at, file.dates().zone());
        read(file, tallies, errors);
        errors.finish();
        var scores = Scores.of(tallies.records(), at, activeDays);
        if (scores.members().isEmpty()) {
            throw new IOException(nobody());
        }
        if (out != null) {
            ScoreFile.write(scores, out);
        }
        print(
                json
                        ? Wire.write(SummaryJson.of(scores, tallies, errors.count()))
                        : SummaryText.of(scores, tallies, errors.count()));
        return 0;
    }

    private TransactionFile file() {
        try {
            return options.file(transactions, ZoneOffset.UTC, UNSAID_CURRENCY);
        } catch (IllegalArgumentException e) {
            throw wrongUse("--date-format: " + e.getMessage());
        }
    }

    private void refuseWrongUse() {
        if (activeDays < 1) {
            throw wrongUse("--active-within needs at least 1 day.");
        }
        if (out != null && WrittenFile.isOneOf(List.of(transactions), out)) {
            throw wrongUse("--out names the file that is read; name another.");
        }
    }

    private void read(TransactionFile file, Tallies tallies, RowErrors errors) throws IOException {
        try (var rows = file.open();
                var progress =
                        new ReadingProgress(
                                "reading " + transactions.getFileName(),
                                Files.size(transactions))) {
            while (rows.hasNext()) {
                progress.at(rows);
                switch (rows.next()) {
                    case Row.Good(var line, var value) -> {
                        if (tallies.add(value) == Tallies.Outcome.OTHER_CURRENCY) {
                            errors.add(otherCurrency(line, value.amount().currency()));
                        }
                    }
                    case Row.Bad(var error, _) -> errors.add(error);
                }
            }
        } catch (UnusableFile e) {
            throw wrongUse(e.getMessage());
        }
    }

    private RowError otherCurrency(long line, Currency currency) {
        return new RowError(
                transactions.getFileName().toString(),
                line,
                "its amount is in "
                        + currency
                        + ", which cannot be added to the others; score each currency apart.");
    }

    private void print(String summary) {
        spec.commandLine().getOut().println(summary);
        spec.commandLine().getOut().flush();
    }

    private String nobody() {
        return transactions.getFileName()
                + " has no sale of a member on or before "
                + at
                + ", so there is nobody to score; is --at the day you meant?";
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no day; write it like 2025-06-30");
            }
        }
    }
}
