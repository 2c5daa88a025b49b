package dev.regulars.server;

import dev.regulars.server.cli.OneLineErrors;
import dev.regulars.server.imports.cli.ImportCommand;
import dev.regulars.server.programme.cli.ProgrammeCommand;
import dev.regulars.server.segment.cli.SegmentsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The commands that run at HQ: {@code server}, {@code import}, {@code segments}, {@code programme}.
 */
@Command(
        name = "regulars",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServerCommand.class,
            TrainCommand.class,
            ImportCommand.class,
            SegmentsCommand.class,
            ProgrammeCommand.class
        })
public final class ServerMain implements Runnable {
    @Spec private CommandSpec spec;

    private ServerMain() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] args) {
        System.exit(OneLineErrors.on(new CommandLine(new ServerMain())).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which command: server, import, segments or programme.");
    }
}
