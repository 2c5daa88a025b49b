package dev.regulars.server.programme.cli;

import dev.regulars.server.cli.HeadOfficeOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code programme publish FILE}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Has the running server check a programme and send it to the tills.")
final class PublishCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final PlanOptions plan = new PlanOptions();
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Parameters(paramLabel = "FILE", description = "The programme, as YAML.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var sent = headOffice.postText("/v1/hq/programme" + plan.query(), InputFile.text(file));
            spec.commandLine().getOut().println(SentText.of(sent));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
