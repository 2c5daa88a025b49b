package dev.regulars.hardware.doctor;

import dev.regulars.hardware.doctor.Finding.Problem;
import dev.regulars.hardware.pcsc.PcscSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The driver for readers on USB, and readers that are plugged in but not in pcscd's list. */
final class LinuxDriver implements Check {
    /** USB class of smart card devices (USB-IF, CCID 1.1, 4.3). */
    private static final String SMART_CARD = "0b";

    private final Path driver;
    private final Path devices;

    LinuxDriver(Path root) {
        this.driver = root.resolve("usr/lib/pcsc/drivers/ifd-ccid.bundle");
        this.devices = root.resolve("sys/bus/usb/devices");
    }

    @Override
    public List<Finding> look(PcscSurvey survey) {
        if (survey.fault().isPresent() || !survey.readers().isEmpty()) {
            return List.of();
        }
        if (Files.notExists(driver)) {
            return List.of(
                    new Problem(
                            "pcscd has no driver for readers on USB.",
                            "Install it with: sudo apt-get install libccid"));
        }
        return pluggedIn()
                ? List.of(
                        new Problem(
                                "A smart card reader is plugged into USB, but pcscd does not list"
                                        + " it.",
                                "Unplug it and plug it in again; if it stays so, start pcscd anew"
                                        + " with: sudo systemctl restart pcscd"))
                : List.of();
    }

    private boolean pluggedIn() {
        try (Stream<Path> interfaces = Files.list(devices)) {
            return interfaces.anyMatch(LinuxDriver::isSmartCardReader);
        } catch (IOException e) {
            return false; // A machine without USB has none plugged in.
        }
    }

    private static boolean isSmartCardReader(Path device) {
        try {
            return Files.readString(device.resolve("bInterfaceClass")).strip().equals(SMART_CARD);
        } catch (IOException e) {
            return false; // A hub or a whole device, or unplugged in this moment.
        }
    }
}
