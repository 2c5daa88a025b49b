package dev.regulars.server.programme.cli;

import dev.regulars.server.cli.HeadOfficeOptions;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code programme again VERSION}. */
@Command(
        name = "again",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Goes back: sends out once more what a version was, as a new version. Also sends a"
                        + " version that was tried in some stores to all of them.")
final class AgainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final PlanOptions plan = new PlanOptions();
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Parameters(paramLabel = "VERSION", description = "Which one; see programme versions.")
    private int version;

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var path = "/v1/hq/programme/versions/" + version + "/again";
            var sent = headOffice.post(path + plan.query(), Map.of());
            spec.commandLine().getOut().println(SentText.of(sent));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
