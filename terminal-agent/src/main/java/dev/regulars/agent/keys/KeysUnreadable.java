package dev.regulars.agent.keys;

import java.nio.file.Path;

/** A file of keys is there but cannot be opened: damaged, or closed under another system key. */
public final class KeysUnreadable extends RuntimeException {
    KeysUnreadable(Path file, RuntimeException cause) {
        super(
                file
                        + " cannot be opened with this till's system key: bring back the system.key"
                        + " that belongs to it, or pair this till again.",
                cause);
    }
}
