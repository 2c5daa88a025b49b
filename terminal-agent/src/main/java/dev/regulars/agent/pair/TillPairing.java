package dev.regulars.agent.pair;

import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.disk.WholeFile;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.KeysUnreadable;
import dev.regulars.agent.keys.SystemKey;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Joins a till to its server and remembers it in the data folder. Pairing again replaces what is
 * remembered and touches nothing else: the journal and what it has not sent stay.
 */
public final class TillPairing {
    private static final String TOKEN = "pairing token";

    private final DataFolder data;
    private final WholeFile file;

    public TillPairing(DataFolder data) {
        this.data = data;
        this.file = new WholeFile(data.pairing());
    }

    /**
     * What the till remembers; empty before its first pairing. Reads the file anew each time.
     *
     * @throws PairingRefused when the file is there but cannot be read: pair again
     */
    public Optional<Paired> paired() {
        return file.read().map(this::opened);
    }

    /**
     * Joins a server.
     *
     * @param code the one-time code that HQ shows
     * @param name how people call the till
     * @throws PairingRefused when the server said no, or nothing that makes sense
     */
    public Paired pair(PairingDesk desk, URI server, String code, String name) {
        var systemKey = SystemKey.openOrRenew(data.systemKey());
        var keys = TillKeys.openOrRenew(data.tillKeys(), systemKey);
        var request =
                new Pairing.Request(code.strip(), name, keys.publicSignKey(), keys.publicSealKey());
        var address = URI.create(server.toString().replaceAll("/+$", ""));
        var answer = desk.join(address, request);
        var directoryKey = checked(answer, keys);
        if (isAnother(answer.signKey())) {
            new WholeFile(data.directoryKeys()).destroy();
        }
        // Head office gives them again to whoever joins.
        new WholeFile(data.tagKeys()).destroy();
        DirectoryKeys.openOrForget(data.directoryKeys(), systemKey)
                .add(answer.directoryKeyVersion(), directoryKey);
        file.write(Wire.bytes(kept(answer, address, name, systemKey)));
        return paired().orElseThrow();
    }

    /**
     * Another server numbers its directory keys anew; the ones of the server before open nothing.
     */
    private boolean isAnother(String signKey) {
        try {
            return paired().filter(before -> !before.signKey().equals(signKey)).isPresent();
        } catch (PairingRefused e) {
            return false;
        }
    }

    private static byte[] checked(Pairing.Answer answer, TillKeys keys) {
        try {
            Signature.publicKey(answer.signKey());
            if (Base64.getDecoder().decode(answer.sealKey()).length != 32) {
                throw new IllegalArgumentException("its seal key has not 32 bytes");
            }
            return keys.open(answer.directoryKey(), Pairing.DIRECTORY_KEY);
        } catch (CannotOpen | IllegalArgumentException e) {
            throw new PairingRefused(
                    "The server let this till in but its keys make no sense ("
                            + e.getMessage()
                            + "): check that the address is a Regulars server and try again.",
                    e);
        }
    }

    private static Kept kept(Pairing.Answer answer, URI server, String name, SystemKey systemKey) {
        var token = answer.token().getBytes(StandardCharsets.UTF_8);
        return new Kept(
                answer.till(),
                name,
                answer.store(),
                server.toString(),
                systemKey.close(token, TOKEN),
                answer.signKey(),
                answer.sealKey());
    }

    private Paired opened(byte[] bytes) {
        try {
            var kept = Wire.read(bytes, Kept.class);
            var token = SystemKey.open(data.systemKey()).open(kept.token(), TOKEN);
            return new Paired(
                    kept.till(),
                    kept.name(),
                    kept.store(),
                    URI.create(kept.server()),
                    new String(token, StandardCharsets.UTF_8),
                    kept.signKey(),
                    kept.sealKey());
        } catch (CannotOpen | KeysUnreadable | UnreadableJson e) {
            throw new PairingRefused(
                    file.path()
                            + " cannot be read any more: pair this till again with"
                            + " \"till pair CODE\". No sale is lost by that.",
                    e);
        }
    }

    /** The file; the token is closed under the system key. */
    private record Kept(
            TillId till,
            String name,
            Store store,
            String server,
            Ciphertext token,
            String signKey,
            String sealKey) {}
}
