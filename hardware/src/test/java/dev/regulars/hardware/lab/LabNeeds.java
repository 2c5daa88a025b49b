package dev.regulars.hardware.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What has to be on the machine for a lab. */
final class LabNeeds {
    static final Path DAEMON = Path.of("/usr/sbin/pcscd");
    static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");

    private LabNeeds() {}

    static Optional<String> missing() {
        if (!Files.isExecutable(DAEMON)) {
            return Optional.of("No pcscd here: apt-get install pcscd");
        }
        if (!Files.exists(DRIVER)) {
            return Optional.of("No virtual reader here: apt-get install vsmartcard-vpcd");
        }
        if (!canUnshare()) {
            return Optional.of("This user may not make a mount namespace: run as root");
        }
        return Optional.empty();
    }

    private static boolean canUnshare() {
        try {
            Process trial = new ProcessBuilder(LabDaemon.inNamespace("true")).start();
            return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
