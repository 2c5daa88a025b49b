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

/** {@code programme withdraw VERSION}. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Withdraws a version that is planned: it begins nowhere. One that is in force can only be"
                        + " followed by another; see programme again.")
final class WithdrawCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Parameters(paramLabel = "VERSION", description = "Which one; see programme versions.")
    private int version;

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var path = "/v1/hq/programme/versions/" + version + "/withdraw";
            var done = headOffice.post(path, Map.of());
            spec.commandLine().getOut().println(SentText.withdrawn(done));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
