package dev.regulars.server.programme.cli;

import dev.regulars.server.cli.HeadOfficeOptions;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code programme again VERSION}. */
@Command(
        name = "again",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Goes back: says what would change, and sends out once more what a version was, as a"
                        + " new version. Also sends a version that was tried in some stores to all"
                        + " of them. In a terminal it asks first.")
final class AgainCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final PlanOptions plan = new PlanOptions();
    @Mixin private final HeadOfficeOptions options = new HeadOfficeOptions();

    @Parameters(paramLabel = "VERSION", description = "Which one; see programme versions.")
    private int version;

    @Option(names = "--look", description = "Only say what would change; send nothing.")
    private boolean look;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        try (var headOffice = options.connect()) {
            var path = "/v1/hq/programme/versions/" + version;
            say(SentText.changes(headOffice.get(path + "/changes")));
            if (!look && (yes || confirmed())) {
                say(SentText.of(headOffice.post(path + "/again" + plan.query(), Map.of())));
                return 0;
            }
            say("Nothing was sent.");
            return look ? 0 : 1;
        }
    }

    /** Whoever runs it in a script has decided already. */
    private boolean confirmed() {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return true;
        }
        var answer = console.readLine("Send version %d again? [y/N] ", version);
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
