package dev.regulars.agent;

import dev.regulars.agent.inspect.CardCommand;
import dev.regulars.agent.pair.PairCommand;
import dev.regulars.agent.readers.ReadersCommand;
import dev.regulars.agent.sync.http.HttpPairingDesk;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The commands that run on a till: {@code till} and what belongs to it, {@code readers}, {@code
 * card}.
 */
@Command(
        name = "regulars",
        mixinStandardHelpOptions = true,
        subcommands = {
            TillCommand.class,
            ReadersCommand.class,
            CardCommand.class,
            TrainCommand.class
        })
public final class AgentMain implements Runnable {
    private static final IExecutionExceptionHandler ONE_LINE =
            (error, line, _) -> {
                line.getErr().println("regulars: " + error.getMessage());
                return 1;
            };

    @Spec private CommandSpec spec;

    private AgentMain() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] args) {
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        var line = new CommandLine(new AgentMain());
        line.getSubcommands().get("till").addSubcommand(new PairCommand(new HttpPairingDesk()));
        return line.setExecutionExceptionHandler(ONE_LINE);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which command: till, readers or card.");
    }
}
