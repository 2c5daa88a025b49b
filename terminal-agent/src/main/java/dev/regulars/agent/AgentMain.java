package dev.regulars.agent;

import dev.regulars.agent.readers.ReadersCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that run on a till: {@code till}, {@code till pair}, {@code readers}. */
@Command(
        name = "regulars",
        mixinStandardHelpOptions = true,
        subcommands = {ReadersCommand.class})
public final class AgentMain implements Runnable {
    @Spec private CommandSpec spec;

    private AgentMain() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new AgentMain()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command: till or readers.");
    }
}
