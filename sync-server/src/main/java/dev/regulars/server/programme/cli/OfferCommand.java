package dev.regulars.server.programme.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code programme offer}. */
@Command(
        name = "offer",
        mixinStandardHelpOptions = true,
        description = "Stops an offer at every till, or starts it again.",
        subcommands = {StopOfferCommand.class, StartOfferCommand.class})
final class OfferCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "offer does what? Say offer stop ID or offer start ID.");
    }
}
