package dev.regulars.agent.readers;

import dev.regulars.hardware.doctor.Finding;
import dev.regulars.hardware.doctor.ReaderDoctor;
import dev.regulars.hardware.usb.UsbChoice;
import dev.regulars.loyalty.wire.Wire;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code readers doctor}: what is wrong with the readers, and how to mend it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what keeps cards from being read on this machine, and how to mend it.")
public final class DoctorCommand implements Callable<Integer> {
    private final Function<List<UsbChoice>, List<Finding>> examination;

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Mixin private ClaimOption usb = new ClaimOption();

    public DoctorCommand() {
        this(DoctorCommand::examine);
    }

    DoctorCommand(Function<List<UsbChoice>, List<Finding>> examination) {
        this.examination = examination;
    }

    /** 0 when all is well, 1 when there is a problem. */
    @Override
    public Integer call() {
        List<FindingJson> findings =
                examination.apply(usb.choices()).stream().map(FindingJson::of).toList();
        boolean well = findings.stream().allMatch(FindingJson::well);
        print(json ? Wire.write(new Examination(well, findings)) : text(findings));
        return well ? 0 : 1;
    }

    private static List<Finding> examine(List<UsbChoice> claimed) {
        return Stream.of(ReaderDoctor.ofThisMachine().examine(), ReaderDoctor.examineUsb(claimed))
                .flatMap(List::stream)
                .toList();
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    private static String text(List<FindingJson> findings) {
        return String.join("\n", findings.stream().map(FindingJson::text).toList());
    }

    /** What {@code --json} prints. */
    record Examination(boolean well, List<FindingJson> findings) {}

    record FindingJson(boolean well, String sentence, @Nullable String remedy) {
        static FindingJson of(Finding finding) {
            return switch (finding) {
                case Finding.Well(var sentence) -> new FindingJson(true, sentence, null);
                case Finding.Problem(var sentence, var remedy) ->
                        new FindingJson(false, sentence, remedy);
            };
        }

        String text() {
            return well ? "well     " + sentence : "problem  " + sentence + "\n  mend   " + remedy;
        }
    }
}
