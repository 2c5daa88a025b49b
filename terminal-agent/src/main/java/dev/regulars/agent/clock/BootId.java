package dev.regulars.agent.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Which run of the machine this is. */
final class BootId {
    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private BootId() {}

    /** The machine's own name for it; where it tells none, one for this process alone. */
    static String read() {
        try {
            return Files.readString(LINUX).strip();
        } catch (IOException e) {
            return UUID.randomUUID().toString();
        }
    }
}
