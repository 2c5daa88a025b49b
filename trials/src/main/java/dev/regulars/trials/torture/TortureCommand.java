package dev.regulars.trials.torture;

import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.premises.ScratchFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code torture}: pulls the plug on a shop that sells, and counts what is left. */
@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        description = {
            "Kills a till and its server at random moments while three cashiers sell,",
            "and counts what was lost, doubled or made up. Exit code 1 when anything was."
        })
public final class TortureCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "50",
            description = "How often the till is killed (${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "60",
            description = "No more kills after this (${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Chooses the moments and the sales (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Prints the count as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        check(kills >= 1, "--kills is at least 1, not " + kills + ".");
        check(minutes >= 1, "--minutes is at least 1, not " + minutes + ".");
        var err = spec.commandLine().getErr();
        var folder = ScratchFolder.make("regulars-torture");
        boolean clean = false;
        try {
            var tally = tally(folder.path(), err);
            print(spec.commandLine().getOut(), tally);
            clean = tally.clean();
        } finally {
            if (clean) {
                folder.remove();
            } else {
                err.println("What the processes left is in " + folder.path());
            }
        }
        return clean ? 0 : 1;
    }

    private Tally tally(Path folder, PrintWriter err) throws Exception {
        var run = new KillRun(seed, kills, Duration.ofMinutes(minutes));
        return run.run(Launcher.ours(), folder, LocalDate.now(Clock.systemUTC()), err::println);
    }

    private void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private void print(PrintWriter out, Tally tally) {
        if (json) {
            out.println(Wire.write(tally));
            return;
        }
        out.printf("killed        till %d, server %d%n", tally.tillKills(), tally.serverKills());
        out.printf("attempted     %d%n", tally.attempted());
        out.printf("acknowledged  %d%n", tally.acknowledged());
        out.printf("settled       %d%n", tally.settled());
        out.printf("lost          %d%n", tally.lost());
        out.printf("doubled       %d%n", tally.doubled());
        out.printf("phantom       %d%n", tally.phantom());
        tally.findings().forEach(out::println);
    }
}
