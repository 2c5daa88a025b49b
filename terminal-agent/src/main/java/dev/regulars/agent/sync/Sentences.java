package dev.regulars.agent.sync;

import dev.regulars.agent.directory.DirectoryFailed;
import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.journal.JournalRefused;

/** Failures in words for the panel. */
final class Sentences {
    private Sentences() {}

    static String of(RuntimeException failure) {
        return switch (failure) {
            case HeadOfficeFailed f -> String.valueOf(f.getMessage());
            case DiskFailed f -> String.valueOf(f.getMessage());
            case JournalRefused f -> String.valueOf(f.getMessage());
            case DirectoryFailed f -> String.valueOf(f.getMessage());
            default ->
                    "Talking to head office failed in a way nobody planned ("
                            + failure
                            + "): it is tried again by itself; selling goes on.";
        };
    }
}
