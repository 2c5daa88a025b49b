package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.backtest.KnownMembers;
import dev.regulars.server.backtest.Trial;
import dev.regulars.server.backtest.Verdict;
import dev.regulars.server.backtest.report.Report;
import dev.regulars.server.cli.WrittenFile;
import dev.regulars.server.history.SideBySide;
import dev.regulars.server.history.TransactionFile;
import dev.regulars.server.history.UnusableFile;
import dev.regulars.server.history.cli.MemberOptions;
import dev.regulars.server.history.cli.ReadingProgress;
import dev.regulars.server.history.cli.RowErrors;
import dev.regulars.server.history.cli.TransactionOptions;
import dev.regulars.server.history.sqlite.GatheredTransactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tries a programme on a shop's past before it is published. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lets a programme run over an export of sales, sale by sale, as tills would have: who"
                    + " would be in which tier, which offers would have applied, what they would"
                    + " have cost and whom.",
            "",
            "The file has a row for each line of a sale, with the columns transaction_id,"
                    + " member_id, timestamp, amount and, if you like, currency, sku, category,"
                    + " quantity. Amounts count as prices before any offer. Without a file of"
                    + " members everybody joins with their first sale and agrees to everything,"
                    + " and birthdays are not known.",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private final TriedProgramme first = new TriedProgramme();

    @Option(
            names = "--transactions",
            paramLabel = "FILE",
            required = true,
            description = "The sales, as CSV.")
    private Path transactions;

    @Mixin private final MemberOptions members = new MemberOptions();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Another programme, to see who would win and lose by the first.")
    private @Nullable Path against;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Where to write a report with pictures, to be shown to others.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Print the outcome as JSON instead of tables.")
    private boolean json;

    @Mixin private final TransactionOptions options = new TransactionOptions();

    @Override
    public Integer call() throws IOException {
        var programme = first.read();
        var other = against == null ? null : ProgrammeFile.read(against);
        refuseOtherCurrency(programme, other);
        refuseToOverwrite();
        var verdict = tried(programme, other);
        if (verdict.outcome().sales() == 0) {
            throw new IOException(
                    transactions + " holds no sale in " + programme.defaults().currency() + ".");
        }
        if (html != null) {
            Files.writeString(html, Report.html(verdict));
        }
        var out = spec.commandLine().getOut();
        out.println(json ? Wire.write(verdict) : new SimulationText(verdict).page());
        out.flush();
        return 0;
    }

    private Verdict tried(CheckedProgramme programme, @Nullable CheckedProgramme other)
            throws IOException {
        var errors = new RowErrors(spec.commandLine().getErr());
        var known = known(programme);
        var programmes = other == null ? List.of(programme) : List.of(programme, other);
        var name = transactions.getFileName().toString();
        var trial = new Trial(programmes, first.country(programme), known, name, errors::add);
        var sales = GatheredTransactions.inTime(sales(programme), spare());
        try (var progress = new ReadingProgress("reading " + name, InputFile.size(transactions));
                var trying = new SideBySide(trial)) {
            sales.giveTo(trying, progress::at);
            trying.finish();
        } catch (UnusableFile e) {
            throw wrongUse(e.getMessage());
        }
        errors.finish();
        return trial.finish();
    }

    private KnownMembers known(CheckedProgramme programme) throws IOException {
        var errors = new RowErrors(spec.commandLine().getErr());
        try {
            var file = members.file(programme.defaults().zone(), options.encoding());
            var known =
                    file.isPresent()
                            ? new MembersReading(file.get(), errors).read()
                            : KnownMembers.none();
            errors.finish();
            return known;
        } catch (IllegalArgumentException e) {
            throw wrongUse("--member-date-format: " + e.getMessage());
        } catch (UnusableFile e) {
            throw wrongUse(e.getMessage());
        }
    }

    private TransactionFile sales(CheckedProgramme programme) {
        try {
            var defaults = programme.defaults();
            return options.file(transactions, defaults.zone(), defaults.currency());
        } catch (IllegalArgumentException e) {
            throw wrongUse("--date-format: " + e.getMessage());
        }
    }

    private void refuseOtherCurrency(CheckedProgramme programme, @Nullable CheckedProgramme other) {
        var currency = programme.defaults().currency();
        if (other != null && !other.defaults().currency().equals(currency)) {
            throw wrongUse(
                    "--against counts in "
                            + other.defaults().currency()
                            + ", but "
                            + first.file()
                            + " in "
                            + currency
                            + ".");
        }
    }

    private void refuseToOverwrite() {
        var read =
                Stream.of(first.file(), transactions, against, members.path().orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
        if (html != null && WrittenFile.isOneOf(read, html)) {
            throw wrongUse("--html names a file that is read; name another.");
        }
    }

    private static Path spare() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
