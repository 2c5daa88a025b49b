package dev.regulars.agent;

import dev.regulars.agent.access.Access;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code till panel}: a link that opens the cashier's panel once. */
@Command(
        name = "panel",
        mixinStandardHelpOptions = true,
        description = "Prints a link that opens the cashier's panel once, within half an hour.")
final class PanelCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = TillCommand.PORT,
            description = "Where the till listens (${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() {
        var code = new Access(data.ready().root(), Clock.systemUTC()).link();
        var link = "http://127.0.0.1:" + port + "/panel?once=" + code;
        spec.commandLine().getOut().println(link);
        return 0;
    }
}
