package dev.regulars.server.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.inbox.OwnEvents;
import java.util.UUID;

/**
 * Where an import comes from. The same row of the same system always gets the same ids: UUIDs by
 * name (RFC 9562, version 5).
 *
 * @param name 1 to 40 letters, digits, {@code . _ -}
 */
public record EarlierSystem(String name) {
    private static final UUID OURS = UUID.fromString("5d6c39a5-64cc-4d4c-9f0e-2c8c1f1b1b7a");

    public EarlierSystem {
        if (!name.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException(
                    "a system's name has 1 to 40 letters, digits, '.', '_' or '-', unlike '"
                            + name
                            + "'");
        }
    }

    /** Under this name its events are numbered. */
    public ProducerId producer() {
        return new ProducerId(OwnEvents.IMPORT + name);
    }

    EventId event(String what, String id) {
        return new EventId(uuid(what, id));
    }

    VisitId visit(String what, String id) {
        return new VisitId(uuid("the " + what + " itself", id));
    }

    private String uuid(String what, String id) {
        return UuidCreator.getNameBasedSha1(OURS, name + "|" + what + "|" + id).toString();
    }
}
