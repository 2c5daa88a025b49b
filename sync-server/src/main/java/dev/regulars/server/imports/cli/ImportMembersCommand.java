package dev.regulars.server.imports.cli;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.history.HistoryMember;
import dev.regulars.server.history.MemberFile;
import dev.regulars.server.history.Row;
import dev.regulars.server.history.RowError;
import dev.regulars.server.history.UnusableFile;
import dev.regulars.server.history.cli.LayoutOptions;
import dev.regulars.server.history.cli.ReadingProgress;
import dev.regulars.server.history.cli.RowErrors;
import dev.regulars.server.imports.ImportedMember;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import members FILE}. */
@Command(
        name = "members",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Takes members over: member_id and whatever else of card_number, first_name,"
                        + " last_name, birthday, email, phone, language, tier, enrolled_on, terms,"
                        + " profiling, marketing, by_email, by_sms, by_phone, by_post, consented_on the"
                        + " shop has.")
final class ImportMembersCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final ImportOptions options = new ImportOptions();
    @Mixin private final LayoutOptions layout = new LayoutOptions();

    @Override
    public Integer call() throws IOException {
        var errors = new RowErrors(spec.commandLine().getErr());
        try (var headOffice = options.headOffice.connect()) {
            var handOver =
                    new HandOver<ImportedMember>(
                            headOffice,
                            "/v1/hq/import/members?from=" + options.from.name(),
                            "members",
                            Map.of());
            read(handOver, errors);
            errors.finish();
            var summary = handOver.finish("members", errors, new CountingProgress());
            spec.commandLine()
                    .getOut()
                    .println(options.json ? HandOver.json(summary) : summary.sentence());
        } catch (UnusableFile | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        return 0;
    }

    private void read(HandOver<ImportedMember> handOver, RowErrors errors) throws IOException {
        var file = new MemberFile(options.file, layout.layout(), layout.dates());
        try (var rows = file.open();
                var progress =
                        new ReadingProgress(
                                "importing " + options.fileName(), Files.size(options.file))) {
            while (rows.hasNext()) {
                progress.at(rows);
                switch (rows.next()) {
                    case Row.Good(var line, var member) -> add(handOver, errors, line, member);
                    case Row.Bad(var error, _) -> errors.add(error);
                }
            }
        }
    }

    private void add(
            HandOver<ImportedMember> handOver, RowErrors errors, long line, HistoryMember m)
            throws IOException {
        MemberId id;
        try {
            id = new MemberId(m.id());
        } catch (IllegalArgumentException e) {
            errors.add(new RowError(options.fileName(), line, e.getMessage() + "."));
            return;
        }
        handOver.add(
                new ImportedMember(
                        id,
                        m.cardNumber(),
                        m.firstName(),
                        m.lastName(),
                        m.birthday(),
                        m.birthDate(),
                        m.email(),
                        m.phone(),
                        m.language(),
                        m.tier(),
                        m.enrolledOn(),
                        m.consents(),
                        m.consentedOn()));
    }
}
