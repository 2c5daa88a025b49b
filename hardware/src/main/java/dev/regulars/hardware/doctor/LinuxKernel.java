package dev.regulars.hardware.doctor;

import dev.regulars.hardware.doctor.Finding.Problem;
import dev.regulars.hardware.pcsc.PcscSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The kernel's own NFC driver: it takes readers with a PN53x chip, such as the ACR122U, before
 * pcscd can.
 */
final class LinuxKernel implements Check {
    private final Path modules;

    LinuxKernel(Path root) {
        this.modules = root.resolve("proc/modules");
    }

    @Override
    public List<Finding> look(PcscSurvey survey) {
        return holdsReader()
                ? List.of(
                        new Problem(
                                "The kernel's pn533_usb module holds a reader, such as an ACR122U,"
                                        + " so that pcscd cannot use it.",
                                "Keep it away with: printf 'blacklist pn533_usb\\nblacklist"
                                        + " pn533\\nblacklist nfc\\n' | sudo tee"
                                        + " /etc/modprobe.d/regulars-nfc.conf && sudo modprobe -r"
                                        + " pn533_usb pn533 nfc — then plug the reader in again."))
                : List.of();
    }

    private boolean holdsReader() {
        try (Stream<String> lines = Files.lines(modules)) {
            return lines.anyMatch(line -> line.startsWith("pn533_usb "));
        } catch (IOException e) {
            return false; // A kernel without modules holds none back.
        }
    }
}
