package dev.regulars.hardware.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.usb.UsbChoice;
import dev.regulars.hardware.usb.UsbSurvey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UsbReadersTest {
    @Test
    void missingPermissionIsMendedByTheRule() {
        var problem = problem(seen(true, ReaderFault.NO_PERMISSION, null));
        assertEquals(
                "This user may not open USB device 0801:0002 at port 1-3.", problem.sentence());
        assertTrue(
                problem.remedy()
                        .contains(
                                "SUBSYSTEM==\"usb\", ATTR{idVendor}==\"0801\", ATTR{idProduct}==\"0002\", MODE=\"0660\", GROUP=\"plugdev\""),
                problem.remedy());
        assertTrue(problem.remedy().contains("/etc/udev/rules.d/"), problem.remedy());
    }

    @Test
    void holderIsNamed() {
        assertEquals(
                "USB device 0801:0002 at port 1-3 is held by another program (java, process 7).",
                problem(seen(true, ReaderFault.IN_USE, "java, process 7")).sentence());
    }

    @Test
    void claimedDeviceThatIsNotPluggedInIsAProblem() {
        var choice = new UsbChoice(0x0801, 2, "");
        var survey = new UsbSurvey(List.of(), List.of(choice), Optional.empty());
        assertEquals(
                "The USB reader 0801:0002 is to be claimed, but is not plugged in.",
                ((Finding.Problem) new UsbReaders().look(survey).getFirst()).sentence());
    }

    @Test
    void whatWasNotChosenIsNoProblem() {
        var survey = survey(seen(false, ReaderFault.NO_PERMISSION, null));
        var finding = new UsbReaders().look(survey).getFirst();
        assertTrue(finding instanceof Finding.Well, finding.sentence());
        assertTrue(finding.sentence().contains("--claim-usb 0801:0002"), finding.sentence());
    }

    @Test
    void missingLibraryIsSaid() {
        var survey = new UsbSurvey(List.of(), List.of(), Optional.of(ReaderFault.NO_USB));
        assertEquals(
                ReaderFault.NO_USB.sentence(), new UsbReaders().look(survey).getFirst().sentence());
    }

    private static Finding.Problem problem(UsbSurvey.Seen seen) {
        return (Finding.Problem) new UsbReaders().look(survey(seen)).getFirst();
    }

    private static UsbSurvey survey(UsbSurvey.Seen seen) {
        return new UsbSurvey(List.of(seen), List.of(), Optional.empty());
    }

    private static UsbSurvey.Seen seen(boolean chosen, ReaderFault fault, String holder) {
        return new UsbSurvey.Seen(
                0x0801, 2, "1-3", chosen, Optional.of(fault), Optional.ofNullable(holder));
    }
}
