package dev.regulars.agent.sync;

import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.sync.Push.Dead;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events head office could not read, with its reasons, in a file. Thread-safe. */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final WholeFile file;
    private final Map<Position, Dead> byPosition = new LinkedHashMap<>();

    DeadLetters(Path path) {
        this.file = new WholeFile(path);
        kept().forEach(d -> byPosition.put(d.position(), d));
    }

    synchronized void remember(List<Dead> dead) {
        int before = byPosition.size();
        for (var one : dead) {
            if (byPosition.put(one.position(), one) == null) {
                LOG.warn("Head office cannot read {}: {}", one.position(), one.reason());
            }
        }
        if (byPosition.size() > before) {
            file.write(Wire.bytes(new Kept(List.copyOf(byPosition.values()))));
        }
    }

    synchronized int count() {
        return byPosition.size();
    }

    private List<Dead> kept() {
        try {
            return file.read().map(b -> Wire.read(b, Kept.class).dead()).orElseGet(List::of);
        } catch (UnreadableJson e) {
            LOG.warn("{} is damaged and begins anew", file.path());
            return List.of();
        }
    }

    private record Kept(List<Dead> dead) {}
}
