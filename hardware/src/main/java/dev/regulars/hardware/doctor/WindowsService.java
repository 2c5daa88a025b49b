package dev.regulars.hardware.doctor;

import dev.regulars.hardware.doctor.Finding.Problem;
import dev.regulars.hardware.doctor.Finding.Well;
import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.reader.ReaderFault;
import java.util.List;

/** The service "Smart Card" (SCardSvr), which ends when the last reader is unplugged. */
final class WindowsService implements Check {
    @Override
    public List<Finding> look(PcscSurvey survey) {
        return List.of(
                survey.fault()
                        .map(WindowsService::problem)
                        .orElseGet(() -> new Well("The smart card service answers.")));
    }

    private static Finding problem(ReaderFault fault) {
        return switch (fault) {
            case SERVICE_DOWN, NO_READER ->
                    new Problem(
                            "The service Smart Card is not running, as always when no reader is"
                                    + " plugged in.",
                            "Plug a reader in; if that does not help, run as administrator: sc"
                                    + " config SCardSvr start= auto && sc start SCardSvr");
            case NOT_INSTALLED,
                    NO_ACCESS,
                    IN_USE,
                    NOT_PLUGGED_IN,
                    NO_PERMISSION,
                    NOT_A_READER,
                    NO_USB,
                    BROKEN ->
                    new Problem(fault.sentence(), fault.remedy());
        };
    }
}
