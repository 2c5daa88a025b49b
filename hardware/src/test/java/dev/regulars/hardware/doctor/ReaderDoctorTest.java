package dev.regulars.hardware.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.doctor.Finding.Problem;
import dev.regulars.hardware.doctor.Finding.Well;
import dev.regulars.hardware.pcsc.PcscSurvey;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ReaderId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReaderDoctorTest {
    private static final PcscSurvey NO_READER = new PcscSurvey(List.of(), Optional.empty());
    private static final PcscSurvey ONE_READER = reader(false);

    @TempDir Path root;

    private static PcscSurvey reader(boolean held) {
        var reader = new Reader(new ReaderId("pcsc:ACR122U"), "ACR122U");
        return new PcscSurvey(List.of(new PcscSurvey.Seen(reader, true, held)), Optional.empty());
    }

    @Test
    void readyReaderIsWell() {
        assertEquals(
                List.of(
                        new Well("The smart card service pcscd answers."),
                        new Well("Reader ACR122U is ready; a card lies on it.")),
                linux(ONE_READER));
    }

    @Test
    void readerThatAnotherProgramHoldsIsAProblem() {
        assertRemedy("Close that program", linux(reader(true)));
    }

    @Test
    void missingPcscdIsInstalled() {
        assertRemedy("apt-get install pcscd", linux(fault(ReaderFault.SERVICE_DOWN)));
    }

    @Test
    void pcscdThatDoesNotRunIsStarted() throws IOException {
        file("usr/sbin/pcscd", "");
        assertRemedy("enable --now pcscd.socket", linux(fault(ReaderFault.SERVICE_DOWN)));
    }

    @Test
    void pcscdThatDoesNotAnswerIsStartedAnew() throws IOException {
        file("usr/sbin/pcscd", "");
        file("run/pcscd/pcscd.comm", "");
        assertRemedy("restart pcscd.socket", linux(fault(ReaderFault.SERVICE_DOWN)));
    }

    @Test
    void pcscdIsLookedForWhereItsClientsAreToldToLook() throws IOException {
        file("usr/sbin/pcscd", "");
        file("elsewhere/pcscd.comm", "");
        var told = root.resolve("elsewhere/pcscd.comm").toString();
        var findings = new LinuxService(root, told).look(fault(ReaderFault.SERVICE_DOWN));
        assertRemedy("restart pcscd.socket", findings);
    }

    @Test
    void moduleThatHoldsAReaderIsKeptAway() throws IOException {
        file("proc/modules", "nfc 159744 1 pn533, Live 0x0\npn533_usb 20480 0 - Live 0x0\n");
        assertRemedy("blacklist pn533_usb", linux(NO_READER));
    }

    @Test
    void missingDriverIsInstalled() {
        assertRemedy("apt-get install libccid", linux(NO_READER));
    }

    @Test
    void readerThatOnlyUsbSeesIsToldApartFromNone() throws IOException {
        file("usr/lib/pcsc/drivers/ifd-ccid.bundle/Contents/Info.plist", "");
        file("sys/bus/usb/devices/1-3/idVendor", "072f\n");
        file("sys/bus/usb/devices/1-3:1.0/bInterfaceClass", "0b\n");
        assertRemedy("restart pcscd", linux(NO_READER));
    }

    @Test
    void noReaderAtAllIsSaidWithoutAnyOtherProblem() throws IOException {
        file("usr/lib/pcsc/drivers/ifd-ccid.bundle/Contents/Info.plist", "");
        assertEquals(
                List.of(
                        new Well("The smart card service pcscd answers."),
                        new Problem(
                                ReaderFault.NO_READER.sentence(), ReaderFault.NO_READER.remedy())),
                linux(NO_READER));
    }

    @Test
    void windowsServiceThatEndedWithTheLastReaderIsStarted() {
        List<Finding> findings =
                ReaderDoctor.of("Windows 11", root).examine(fault(ReaderFault.SERVICE_DOWN));
        assertRemedy("sc start SCardSvr", findings);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsOneProblemOnEverySystem(ReaderFault fault) {
        for (String system : List.of("Linux", "Windows 11")) {
            List<Finding> findings = ReaderDoctor.of(system, root).examine(fault(fault));
            assertEquals(1, findings.size());
            assertInstanceOf(Problem.class, findings.getFirst());
        }
    }

    private List<Finding> linux(PcscSurvey survey) {
        return ReaderDoctor.of("Linux", root).examine(survey);
    }

    private static PcscSurvey fault(ReaderFault fault) {
        return new PcscSurvey(List.of(), Optional.of(fault));
    }

    private static void assertRemedy(String part, List<Finding> findings) {
        assertTrue(
                findings.stream()
                        .anyMatch(finding ->
                                finding instanceof Problem problem
                                        && problem.remedy().contains(part)),
                findings::toString);
    }

    private void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
