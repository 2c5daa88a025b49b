package dev.regulars.server.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A version of the programme that went out.
 *
 * @param source the YAML as it was published
 * @param publishedBy who did it
 * @param rollout from when and where it holds, or would have
 * @param withdrawal absent unless it was withdrawn before it began
 */
public record Published(
        SignedProgramme signed,
        String source,
        Instant publishedAt,
        String publishedBy,
        Rollout rollout,
        @Nullable Withdrawal withdrawal) {

    /** Who withdrew it. */
    public record Withdrawal(Instant at, String who) {}

    public int version() {
        return signed.version();
    }

    /** As it was checked then. */
    public CheckedProgramme checked() {
        return CheckedProgramme.read(Base64.getDecoder().decode(signed.body()));
    }

    /** Whether sending a file with this rollout would change nothing. */
    boolean isAlready(String yaml, Rollout wanted) {
        return source.equals(yaml)
                && rollout.stores().equals(wanted.stores())
                && (rollout.equals(wanted) || rollout.atOnce() && wanted.atOnce());
    }
}
