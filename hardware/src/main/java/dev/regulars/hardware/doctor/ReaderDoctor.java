package dev.regulars.hardware.doctor;

import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.usb.UsbChoice;
import dev.regulars.hardware.usb.UsbSurvey;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Examines everything between a card and the till. Only tried on Linux; on Windows by its manual.
 */
public final class ReaderDoctor {
    private final List<Check> checks;

    private ReaderDoctor(List<Check> checks) {
        this.checks = checks;
    }

    public static ReaderDoctor ofThisMachine() {
        return of(System.getProperty("os.name"), Path.of("/"));
    }

    /**
     * Looks at USB; takes no time.
     *
     * @param chosen what the till is to claim; it is claimed for a moment
     */
    public static List<Finding> examineUsb(List<UsbChoice> chosen) {
        return new UsbReaders().look(UsbSurvey.take(chosen));
    }

    static ReaderDoctor of(String system, Path root) {
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
        return new ReaderDoctor(
                windows
                        ? List.of(new WindowsService(), new ReaderList())
                        : List.of(
                                new LinuxService(root, System.getenv("PCSCLITE_CSOCK_NAME")),
                                new LinuxKernel(root),
                                new LinuxDriver(root),
                                new ReaderList()));
    }

    /** Asks the service and looks around; takes up to two seconds. */
    public List<Finding> examine() {
        return examine(PcscSurvey.take());
    }

    List<Finding> examine(PcscSurvey survey) {
        return checks.stream().flatMap(check -> check.look(survey).stream()).toList();
    }
}
