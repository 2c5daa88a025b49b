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

/** {@code programme offer stop ID}. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description =
                "Stops an offer: no till gives it from now on, whatever version it has; one that cannot be"
                        + " reached, from its next contact on. A sale whose payment has begun keeps its quote.")
final class StopOfferCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Parameters(paramLabel = "ID", description = "The offer's id in the programme.")
    private String offer;

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var done = headOffice.post("/v1/hq/offers/" + offer + "/stop", Map.of());
            spec.commandLine()
                    .getOut()
                    .println(
                            offer
                                    + (done.path("fresh").asBoolean()
                                            ? " is stopped."
                                            : " was stopped before."));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
