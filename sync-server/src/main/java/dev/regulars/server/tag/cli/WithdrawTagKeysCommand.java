package dev.regulars.server.tag.cli;

import dev.regulars.server.cli.HeadOfficeOptions;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code server tag-keys withdraw VERSION}. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Has tags of these keys count no more, at any till, with its next sync.")
final class WithdrawTagKeysCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Parameters(paramLabel = "VERSION", description = "Which keys.")
    private int version;

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var now = headOffice.post("/v1/hq/tag-keys/" + version + "/withdraw", Map.of());
            spec.commandLine().getOut().println(Said.of(now));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
