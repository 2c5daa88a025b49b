package dev.regulars.agent.sync;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.keys.GivenKeys;
import dev.regulars.agent.pair.Paired;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.DirectoryKeysChanged;
import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import dev.regulars.loyalty.sync.Change.SealedKey;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.sync.Change.TagKeysChanged;
import dev.regulars.loyalty.sync.SignedTime;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of head office's words is believed: what the server that this till was paired with signed.
 */
final class Trust {
    private final Paired paired;
    private final PublicKey server;
    private final TillClock clock;
    private final GivenKeys keys;

    Trust(Paired paired, TillClock clock, GivenKeys keys) {
        this.paired = paired;
        this.server = Signature.publicKey(paired.signKey());
        this.clock = clock;
        this.keys = keys;
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

    /**
     * The change itself; a programme must carry the server's signature, and so must what is stopped
     * and a key for this till, which it takes at once.
     */
    <C extends Change> C change(C change) {
        if (change instanceof DirectoryKeysChanged(var given)) {
            ours(given).forEach(this::take);
        }
        if (change instanceof TagKeysChanged(var given)) {
            takeTagKeys(ours(given));
        }
        if (change instanceof OffersStopped stopped && !signed(stopped)) {
            throw new HeadOfficeFailed(
                    "Which offers are stopped is not signed by the server this till was paired with:"
                            + " the till goes on as before. Stop or start one again.");
        }
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

    /** Whether the server that this till is paired with now said it. */
    boolean signed(OffersStopped stopped) {
        var message = OffersStopped.signedBytes(stopped.number(), stopped.offers());
        return holds(message, stopped.signature());
    }

    private List<SealedKey> ours(List<SealedKey> all) {
        return all.stream().filter(key -> key.till().equals(paired.till())).toList();
    }

    private void take(SealedKey key) {
        if (!isSigned(key)) {
            throw badKey("directory key", null);
        }
        try {
            keys.take(key);
        } catch (CannotOpen e) {
            throw badKey("directory key", e);
        }
    }

    private void takeTagKeys(List<SealedKey> all) {
        if (!all.stream().allMatch(this::isSigned)) {
            throw badKey("tag key", null);
        }
        try {
            keys.takeTagKeys(all);
        } catch (CannotOpen | IllegalArgumentException e) {
            throw badKey("tag key", e);
        }
    }

    private boolean isSigned(SealedKey key) {
        var message = SealedKey.signedBytes(key.till(), key.version(), key.sealed());
        return holds(message, key.signature());
    }

    private static HeadOfficeFailed badKey(String which, @Nullable RuntimeException cause) {
        return new HeadOfficeFailed(
                "Head office's new "
                        + which
                        + " is not meant for this till: pair it again with"
                        + " \"till pair CODE\". Selling goes on, nothing is lost.",
                cause);
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
