package dev.regulars.agent.disk;

import java.nio.file.Path;

/**
 * Where everything of a till lies. What is in {@code journal} and {@code keys} is the till; what is
 * in {@code knowledge} can be made again.
 */
public record DataFolder(Path root) {

    /** Where a till keeps its data when nobody says otherwise. */
    public static DataFolder usual() {
        return new DataFolder(Path.of(System.getProperty("user.home"), ".regulars", "till"));
    }

    /** What the till remembers of its pairing. */
    public Path pairing() {
        return root.resolve("pairing.json");
    }

    public Path systemKey() {
        return keys().resolve("system.key");
    }

    public Path tillKeys() {
        return keys().resolve("till.keys");
    }

    public Path directoryKeys() {
        return keys().resolve("directory.keys");
    }

    public Path tagKeys() {
        return keys().resolve("tag.keys");
    }

    /** One file for each member enrolled here. */
    public Path memberKeys() {
        return keys().resolve("members");
    }

    public Path clock() {
        return root.resolve("clock.json");
    }

    /** Codes and taps that were used here, so that none counts twice. */
    public Path used() {
        return root.resolve("used");
    }

    /** The events that are pushed. */
    public Path leases() {
        return root.resolve("leases.json");
    }

    public Path liveJournal() {
        return root.resolve("journal").resolve("live");
    }

    /** The events that are not. */
    public Path trainingJournal() {
        return root.resolve("journal").resolve("training");
    }

    /** Snapshot, changes and SQLite files. */
    public Path knowledge() {
        return root.resolve("knowledge");
    }

    /** What head office could not read. */
    public Path deadLetters() {
        return root.resolve("dead-letters.json");
    }

    /** Held by the agent that works in this folder. */
    public Path lock() {
        return root.resolve("lock");
    }

    private Path keys() {
        return root.resolve("keys");
    }
}
