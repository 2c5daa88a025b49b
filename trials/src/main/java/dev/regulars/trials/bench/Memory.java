package dev.regulars.trials.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of the machine's memory. Reads Linux's /proc. */
final class Memory {
    private static final String RESIDENT = "VmRSS:";
    private static final String MOST = "VmHWM:";

    private Memory() {}

    /** Resident megabytes of a process. */
    static double resident(long pid) throws IOException {
        return told(pid, RESIDENT);
    }

    /** The most resident megabytes that a process had; 0 when it has just ended. */
    static double most(long pid) {
        try {
            return told(pid, MOST);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double told(long pid, String what) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith(what)) {
                var kilobytes = line.substring(what.length()).strip().split(" ")[0];
                return Math.round(Long.parseLong(kilobytes) / 102.4) / 10.0;
            }
        }
        throw new IOException("process " + pid + " does not say what it holds");
    }
}
