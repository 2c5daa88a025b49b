package dev.regulars.server.programme;

import dev.regulars.loyalty.sync.Change.SignedProgramme;
import java.time.Instant;

/**
 * A version of the programme that went out.
 *
 * @param source the YAML as it was published
 * @param publishedBy who did it
 */
public record Published(
        SignedProgramme signed, String source, Instant publishedAt, String publishedBy) {

    public int version() {
        return signed.version();
    }
}
