package dev.regulars.server.programme.cli;

import dev.regulars.server.cli.HeadOfficeOptions;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code programme versions}. */
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says which versions the running server has sent, and where each holds.")
final class VersionsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Option(names = "--json", description = "Print them as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var answer = headOffice.get("/v1/hq/programme/versions");
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(answer);
            } else {
                answer.path("versions").forEach(one -> out.println(SentText.standing(one)));
            }
            out.flush();
            return 0;
        }
    }
}
