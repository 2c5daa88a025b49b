package dev.regulars.agent.till;

import java.nio.file.Path;

/** Another agent already works in this data folder. */
public final class FolderInUse extends RuntimeException {
    FolderInUse(Path folder) {
        super(
                "Another till already runs with the data folder "
                        + folder
                        + ": stop it, or choose another with --data DIR.");
    }
}
