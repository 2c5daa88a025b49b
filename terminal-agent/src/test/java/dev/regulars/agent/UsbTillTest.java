package dev.regulars.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.NeedsUsb;
import dev.regulars.hardware.lab.PlayedDevice;
import dev.regulars.hardware.lab.UsbStage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole till with a scanner of its own, down to libusb. */
@NeedsUsb
final class UsbTillTest {
    @TempDir Path folder;

    @Test
    void memberIsFoundAndAForeignCodeGoesToThePosButNoPaymentNumber() {
        try (var stage = UsbStage.start(PlayedDevice.scanner(), program("0c2e:0b61"))) {
            stage.plug();
            stage.await("pos hears status");
            stage.send(PlayedDevice.scan("]C0", OneTill.ANNAS_CARD, false));
            assertTrue(stage.await("pos hears card").contains("\"firstName\":\"Anna\""));
            stage.send(PlayedDevice.scan("]Q0", "https://exam", true));
            stage.send(PlayedDevice.scan("]Q0", "ple.org/", false));
            assertEquals(
                    "pos hears code {\"reader\":\"USB reader 0c2e:0b61\","
                            + "\"text\":\"https://example.org/\",\"symbology\":\"]Q0\"}",
                    stage.await("pos hears code"));
            stage.send(PlayedDevice.scan("]C0", "4111111111111111", false));
            assertTrue(stage.await("pos hears card").contains("payment-refused"));
            assertEquals(0, stage.end());
            assertFalse(stage.all().toString().contains("411111"), "nothing of it is told");
        }
    }

    private List<String> program(String choice) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                UsbTillProgram.class.getName(),
                folder.toString(),
                choice);
    }
}
