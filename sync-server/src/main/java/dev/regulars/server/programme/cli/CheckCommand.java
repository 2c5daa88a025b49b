package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.programme.yaml.Remark;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a programme's file: 0 when it can be published, 1 when it cannot. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks a programme's file and names every mistake at once, with its line and"
                        + " column.")
final class CheckCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The programme, as YAML.")
    private Path file;

    @Mixin private final ProductOption products = new ProductOption();

    @Option(names = "--json", description = "Print what was found as JSON.")
    private boolean json;

    /** What was found, for other programs; fields may be added, never renamed. */
    private record Found(
            String file, boolean accepted, List<Remark> mistakes, List<Remark> warnings) {}

    @Override
    public Integer call() throws IOException {
        var check =
                new ProgrammeReader(products.names(spec.commandLine().getErr()))
                        .check(InputFile.text(file));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Wire.write(found(check)));
        } else {
            say(check, out);
        }
        out.flush();
        return check instanceof ProgrammeCheck.Accepted ? 0 : 1;
    }

    private Found found(ProgrammeCheck check) {
        return switch (check) {
            case ProgrammeCheck.Accepted accepted ->
                    new Found(file.toString(), true, List.of(), accepted.warnings());
            case ProgrammeCheck.Refused refused ->
                    new Found(file.toString(), false, refused.mistakes(), refused.warnings());
        };
    }

    private void say(ProgrammeCheck check, PrintWriter out) {
        check.warnings().forEach(w -> out.println(file + ":" + w + " (to think about)"));
        switch (check) {
            case ProgrammeCheck.Accepted accepted ->
                    out.println(file + " can be published: " + summary(accepted.programme()));
            case ProgrammeCheck.Refused refused -> {
                refused.mistakes().forEach(m -> out.println(file + ":" + m));
                out.println(count(refused.mistakes().size(), "mistake") + " to mend.");
            }
        }
    }

    private static String summary(CheckedProgramme programme) {
        var windows =
                programme.windows().stream()
                        .map(d -> d + " days")
                        .collect(Collectors.joining(", "));
        return count(programme.tiers().lowestFirst().size(), "tier")
                + ", "
                + count(programme.offers().size(), "offer")
                + (windows.isEmpty() ? "." : ", looking back " + windows + ".");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
