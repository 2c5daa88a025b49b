package dev.regulars.agent.inspect;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code card}: what belongs to cards and needs no till. */
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        subcommands = InspectCommand.class,
        description = "What the agent makes of a card.")
public final class CardCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "card does what? ./regulars card inspect WHAT...");
    }
}
