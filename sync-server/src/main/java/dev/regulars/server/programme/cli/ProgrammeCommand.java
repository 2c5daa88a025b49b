package dev.regulars.server.programme.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What may be done with a programme's file, before it is published and to publish it. */
@Command(
        name = "programme",
        mixinStandardHelpOptions = true,
        description =
                "Checks a programme's file, tries it on one basket or on a year of sales, publishes it,"
                        + " goes back, and stops an offer.",
        subcommands = {
            CheckCommand.class,
            QuoteCommand.class,
            SimulateCommand.class,
            SchemaCommand.class,
            PublishCommand.class,
            VersionsCommand.class,
            AgainCommand.class,
            WithdrawCommand.class,
            OfferCommand.class
        })
public final class ProgrammeCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "programme does what? Say check FILE, quote FILE, simulate FILE, schema,"
                        + " publish FILE, versions, again VERSION, withdraw VERSION or offer"
                        + " stop ID.");
    }
}
