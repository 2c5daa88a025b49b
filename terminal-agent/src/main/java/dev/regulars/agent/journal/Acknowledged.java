package dev.regulars.agent.journal;

import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far head office has acknowledged, in a file. Losing it costs a second push, no more. */
final class Acknowledged {
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledged.class);

    private final WholeFile file;

    Acknowledged(Path folder) {
        this.file = new WholeFile(folder.resolve("acknowledged.json"));
    }

    @Nullable Slot read() {
        try {
            return file.read().map(b -> Wire.read(b, Slot.class)).orElse(null);
        } catch (UnreadableJson e) {
            LOG.warn("{} is damaged: everything is pushed again", file.path());
            return null;
        }
    }

    void write(@Nullable Slot slot) {
        try {
            if (slot == null) {
                file.destroy();
            } else {
                file.write(Wire.bytes(slot));
            }
        } catch (DiskFailed e) {
            LOG.warn("The acknowledgement was not written down: {}", e.getMessage());
        }
    }
}
