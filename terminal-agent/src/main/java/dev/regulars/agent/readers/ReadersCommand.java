package dev.regulars.agent.readers;

import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.usb.UsbChoice;
import dev.regulars.hardware.usb.UsbSurvey;
import dev.regulars.loyalty.wire.Wire;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code readers}: lists the card readers of this machine, and what could be one on USB. */
@Command(
        name = "readers",
        mixinStandardHelpOptions = true,
        subcommands = {WatchCommand.class, DoctorCommand.class},
        description = "Lists the card readers that are plugged in.")
public final class ReadersCommand implements Callable<Integer> {
    private final Supplier<PcscSurvey> survey;
    private final Function<List<UsbChoice>, UsbSurvey> usbSurvey;

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Print the list as JSON.")
    private boolean json;

    @Mixin private ClaimOption usb = new ClaimOption();

    public ReadersCommand() {
        this(PcscSurvey::take, UsbSurvey::take);
    }

    ReadersCommand(Supplier<PcscSurvey> survey, Function<List<UsbChoice>, UsbSurvey> usbSurvey) {
        this.survey = survey;
        this.usbSurvey = usbSurvey;
    }

    @Override
    public Integer call() {
        PcscSurvey found = survey.get();
        UsbSurvey onUsb = usbSurvey.apply(usb.choices());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Wire.write(ReaderListJson.of(found, onUsb)));
        } else {
            found.readers().forEach(seen -> out.println(line(seen)));
            onUsb.devices().forEach(seen -> out.println(line(seen)));
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

    private static String line(UsbSurvey.Seen seen) {
        return "USB device "
                + seen.numbers()
                + " at port "
                + seen.port()
                + "   "
                + UsbJson.of(seen).text();
    }

    private static String line(PcscSurvey.Seen seen) {
        return seen.reader()
                + (seen.held()
                        ? "   another program holds its card"
                        : seen.card() ? "   a card lies on it" : "   ready");
    }
}
