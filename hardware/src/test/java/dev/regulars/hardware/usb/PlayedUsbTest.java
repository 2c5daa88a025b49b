package dev.regulars.hardware.usb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.regulars.hardware.lab.NeedsUsb;
import dev.regulars.hardware.lab.PlayedDevice;
import dev.regulars.hardware.lab.UsbStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** libusb as it is, with a device that umockdev plays. */
@NeedsUsb
final class PlayedUsbTest {
    private static final String SWIPE = "%L9801000000000010^ANNA?;9801000000000010=2912?";
    private static final int NO_SUCH_DEVICE = 19;

    @Test
    void capturedSwipesOfAVendorsReaderAreRead() {
        var reports =
                List.of(
                        PlayedDevice.vendorSwipe(
                                "%L9801000000000010^ANNA?", ";9801000000000010=2912?", ""),
                        PlayedDevice.spoiltVendorSwipe());
        try (var stage =
                UsbStage.replay(
                        PlayedDevice.vendorStripe(),
                        reports,
                        ListenerProgram.claiming("0801:0002"))) {
            stage.await("appeared USB reader 0801:0002");
            assertEquals("STRIPE  " + SWIPE, stage.await("STRIPE"));
            assertEquals("spoilt NOT_DECODED", stage.await("spoilt"));
            assertEquals(0, stage.end());
        }
    }

    @Test
    void capturedSwipeOnThePageOfStripeReadersIsRead() {
        var swipe =
                PlayedDevice.standardSwipe(
                        "%L9801000000000010^ANNA?", ";9801000000000010=2912?", "");
        try (var stage =
                UsbStage.replay(
                        PlayedDevice.standardStripe(),
                        List.of(swipe),
                        ListenerProgram.claiming("0801:0011"))) {
            assertEquals("STRIPE  " + SWIPE, stage.await("STRIPE"));
            assertEquals(0, stage.end());
        }
    }

    @Test
    void capturedCodesOfAScannerAreReadWithTheirIdentifiers() {
        var reports =
                List.of(
                        PlayedDevice.scan("]Q0", "R1:".repeat(18), true),
                        PlayedDevice.scan("]Q0", "END", false),
                        PlayedDevice.scan("]E0", "4006381333931", false));
        try (var stage =
                UsbStage.replay(
                        PlayedDevice.scanner(), reports, ListenerProgram.claiming("0c2e:0b61"))) {
            assertEquals("QR_CODE ]Q0 " + "R1:".repeat(18) + "END", stage.await("QR_CODE"));
            assertEquals("BAR_CODE ]E0 4006381333931", stage.await("BAR_CODE"));
            assertEquals(0, stage.end());
        }
    }

    @Test
    void readerComesGoesFailsAndComesBackByItself() {
        byte[] swipe = PlayedDevice.vendorSwipe("", ";9801000000000010=2912?", "");
        try (var stage =
                UsbStage.start(
                        PlayedDevice.vendorStripe(), ListenerProgram.claiming("0801:0002"))) {
            stage.await("failed NOT_PLUGGED_IN");
            stage.plug();
            stage.await("appeared");
            stage.send(swipe);
            stage.await("STRIPE");
            stage.fail(NO_SUCH_DEVICE);
            stage.await("gone");
            stage.await("appeared");
            stage.unplug();
            stage.await("gone");
            stage.plug();
            stage.await("appeared");
            stage.send(swipe);
            stage.await("STRIPE");
            assertEquals(0, stage.end());
            stage.await("closed");
        }
    }

    @Test
    void readerThatAnotherProgramHoldsIsToldAndTakenOnceItIsFree() {
        try (var stage =
                UsbStage.start(
                        PlayedDevice.vendorStripe(), ListenerProgram.claiming("0801:0002"))) {
            stage.held(true);
            stage.plug();
            stage.await("failed IN_USE");
            stage.held(false);
            stage.await("appeared");
            assertEquals(0, stage.end());
        }
    }

    @Test
    void deviceThatWasNotChosenIsNotClaimed() {
        try (var stage =
                UsbStage.start(PlayedDevice.scanner(), ListenerProgram.claiming("0801:0002"))) {
            stage.plug();
            stage.await("failed NOT_PLUGGED_IN");
            assertEquals(0, stage.end());
            assertFalse(stage.all().stream().anyMatch(line -> line.startsWith("appeared")));
        }
    }

    @Test
    void userWithoutPermissionIsTold(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var stage =
                UsbStage.startLocked(
                        PlayedDevice.vendorStripe(),
                        ListenerProgram.asNobody(folder, UsbListener.class, "0801:0002"))) {
            stage.await("failed NO_PERMISSION");
            assertEquals(0, stage.end());
        }
    }

    @Test
    void surveyTellsWhatCouldBeClaimedAndWhatIsMissing() {
        try (var stage =
                UsbStage.startLocked(
                        PlayedDevice.vendorStripe(), ListenerProgram.surveying("0c2e:0b61"))) {
            assertEquals("missing 0c2e:0b61", stage.await("missing"));
            stage.await("seen 0801:0002 at 1-3");
            assertEquals(0, stage.end());
        }
    }

    @Test
    void surveyOfAnUnprivilegedUserTellsThatPermissionIsMissing(@TempDir Path folder)
            throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var stage =
                UsbStage.startLocked(
                        PlayedDevice.vendorStripe(),
                        ListenerProgram.asNobody(folder, SurveyProgram.class, "0801:0002"))) {
            assertEquals("seen 0801:0002 at 1-3 NO_PERMISSION", stage.await("seen"));
            assertEquals(0, stage.end());
        }
    }
}
