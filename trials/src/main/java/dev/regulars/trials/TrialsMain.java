package dev.regulars.trials;

import dev.regulars.trials.bench.BenchCommand;
import dev.regulars.trials.demo.DemoCommand;
import dev.regulars.trials.torture.TortureCommand;
import dev.regulars.trials.tour.TourCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that put the house to use: {@code demo}, {@code tour}, and what tries it hard. */
@Command(
        name = "regulars",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            TourCommand.class,
            TortureCommand.class,
            BenchCommand.class
        })
public final class TrialsMain implements Runnable {
    private static final IExecutionExceptionHandler ONE_LINE =
            (error, line, _) -> {
                line.getErr().println("regulars: " + error.getMessage());
                return 1;
            };

    @Spec private CommandSpec spec;

    private TrialsMain() {}

    /** Runs one command and ends the process with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] args) {
        System.exit(
                new CommandLine(new TrialsMain())
                        .setExecutionExceptionHandler(ONE_LINE)
                        .execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which command: demo, tour, torture or bench.");
    }
}
