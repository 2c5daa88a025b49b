package dev.regulars.agent.sync;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.pair.Paired;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.sync.SignedTime;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * What of head office's words is believed: what the server that this till was paired with signed.
 */
final class Trust {
    private final Paired paired;
    private final PublicKey server;
    private final TillClock clock;

    Trust(Paired paired, TillClock clock) {
        this.paired = paired;
        this.server = Signature.publicKey(paired.signKey());
        this.clock = clock;
    }

    /** The time of an answer, by which the till's clock is mended. */
    Instant time(SignedTime time) {
        var message = SignedTime.signedBytes(time.time(), paired.till().value());
        if (!holds(message, time.signature())) {
            throw new HeadOfficeFailed(
                    "What answers at "
                            + paired.server()
                            + " is not the server this till was paired with: check the address, or"
                            + " pair this till again.");
        }
        clock.mend(time.time());
        return time.time();
    }

    /** The change itself; a programme must carry the server's signature. */
    <C extends Change> C change(C change) {
        if (change instanceof ProgrammeChanged(SignedProgramme programme)
                && !holds(decoded(programme.body()), programme.signature())) {
            throw new HeadOfficeFailed(
                    "Version "
                            + programme.version()
                            + " of the programme is not signed by the server this till was paired"
                            + " with: the till keeps the one it has. Publish it again.");
        }
        return change;
    }

    private boolean holds(byte[] message, String signature) {
        return Signature.holds(server, message, decoded(signature));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
