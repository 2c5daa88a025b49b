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

/** {@code programme offer start ID}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts an offer again that was stopped.")
final class StartOfferCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Parameters(paramLabel = "ID", description = "The offer's id in the programme.")
    private String offer;

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var done = headOffice.post("/v1/hq/offers/" + offer + "/start", Map.of());
            spec.commandLine()
                    .getOut()
                    .println(
                            offer
                                    + (done.path("fresh").asBoolean()
                                            ? " may be given again."
                                            : " was not stopped."));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
