package dev.regulars.agent.readers;

import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.loyalty.wire.Wire;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code readers}: lists the card readers of this machine. */
@Command(
        name = "readers",
        mixinStandardHelpOptions = true,
        subcommands = {WatchCommand.class, DoctorCommand.class},
        description = "Lists the card readers that are plugged in.")
public final class ReadersCommand implements Callable<Integer> {
    private final Supplier<PcscSurvey> survey;

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    public ReadersCommand() {
        this(PcscSurvey::take);
    }

    ReadersCommand(Supplier<PcscSurvey> survey) {
        this.survey = survey;
    }

    @Override
    public Integer call() {
        PcscSurvey found = survey.get();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Wire.write(ReaderListJson.of(found)));
        } else {
            found.readers().forEach(seen -> out.println(line(seen)));
        }
        out.flush();
        found.fault().ifPresent(this::complain);
        if (found.fault().isEmpty() && found.readers().isEmpty()) {
            complain(ReaderFault.NO_READER);
        }
        return found.fault().isPresent() ? 1 : 0;
    }

    private void complain(ReaderFault fault) {
        spec.commandLine()
                .getErr()
                .println(fault.sentence() + " To find out why: ./regulars readers doctor");
    }

    private static String line(PcscSurvey.Seen seen) {
        return seen.reader() + (seen.card() ? "   a card lies on it" : "   ready");
    }
}
