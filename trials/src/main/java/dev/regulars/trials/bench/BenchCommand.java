package dev.regulars.trials.bench;

import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.premises.ScratchFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: measures, each case beside its reference in the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures a till that knows many members: what its POS waits for, what it holds of"
                        + " the machine's memory, how soon it is ready. The aims are for 100,000"
                        + " members on a machine that does nothing else. Or, with the case pictures,"
                        + " how long the pictures of a folder take, beside plain ZXing; or, with the"
                        + " case simulate, a programme that is tried on a past of two years. What a"
                        + " decision costs is measured by ./regulars bench quote, what is added to"
                        + " a tap at a card reader by ./regulars bench reader; both have a help of"
                        + " their own.")
public final class BenchCommand implements Callable<Integer> {
    private static final String TILL = "till";
    private static final String PICTURES = "pictures";
    private static final String SIMULATE = "simulate";
    private static final int MEMBERS_OF_A_PAST = 50_000;
    private static final int MEMBERS_OF_A_TILL = 100_000;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "CASE",
            defaultValue = TILL,
            description = "Which one: till (when left out), pictures or simulate.")
    private String bench;

    @Option(
            names = "--members",
            paramLabel = "N",
            description = "How many members the till knows (100000), or the past has (50000).")
    private @Nullable Integer members;

    @Option(
            names = "--visits",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many visits a past has, for the case simulate (${DEFAULT-VALUE}).")
    private int visits;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How often each call is timed (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the pictures are, for the case pictures.")
    private @Nullable Path folder;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there, too.")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        check(
                List.of(TILL, PICTURES, SIMULATE).contains(bench),
                "There is no case "
                        + bench
                        + ": there are till, pictures, simulate and, as the first word, quote and"
                        + " reader.");
        check(members == null || members >= 1, "--members is at least 1, not " + members + ".");
        check(visits >= 1, "--visits is at least 1, not " + visits + ".");
        check(rounds >= 2, "--rounds is at least 2, not " + rounds + ".");
        var figures = figures();
        spec.commandLine().getOut().print(FigureTable.of(figures));
        spec.commandLine().getOut().flush();
        if (json != null) {
            Files.writeString(json, Wire.write(figures) + "\n");
        }
        return 0;
    }

    private List<Figure> figures() throws Exception {
        return switch (bench) {
            case PICTURES -> new PictureBench().run(pictures());
            case SIMULATE -> inScratch(this::simulate);
            default -> inScratch(this::till);
        };
    }

    private interface Bench {
        List<Figure> in(Path folder, Consumer<String> say) throws Exception;
    }

    private List<Figure> inScratch(Bench measured) throws Exception {
        var err = spec.commandLine().getErr();
        var scratch = ScratchFolder.make("regulars-bench");
        try {
            return measured.in(scratch.path(), err::println);
        } finally {
            scratch.remove();
        }
    }

    private List<Figure> till(Path folder, Consumer<String> say) throws Exception {
        var today = LocalDate.now(Clock.systemUTC());
        int known = members == null ? MEMBERS_OF_A_TILL : members;
        return new TillBench(known, rounds).run(Launcher.ours(), folder, today, say);
    }

    private List<Figure> simulate(Path folder, Consumer<String> say) throws Exception {
        int known = members == null ? MEMBERS_OF_A_PAST : members;
        return new SimulateBench(visits, known).run(Launcher.ours(), folder, say);
    }

    private Path pictures() {
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "Say which folder has the pictures: --folder FOLDER.");
        }
        return folder;
    }

    private void check(boolean sound, String otherwise) {
        if (!sound) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }
}
