package dev.regulars.agent.keys;

import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.sun.SunKeys;
import dev.regulars.loyalty.sync.Change.SealedKey;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.wire.Wire;
import java.util.List;

/** Takes the keys that head office gives this till, now and whenever it renews them. */
public final class GivenKeys {
    private final TillKeys own;
    private final DirectoryKeys directory;
    private final TagKeys tags;

    public GivenKeys(TillKeys own, DirectoryKeys directory, TagKeys tags) {
        this.own = own;
        this.directory = directory;
        this.tags = tags;
    }

    /**
     * Takes all tag keys that count, in place of those before; on the disk when this returns.
     *
     * @throws CannotOpen when one is sealed to another till's key
     */
    public void takeTagKeys(List<SealedKey> all) {
        tags.keep(all.stream().map(this::tagKeys).toList());
    }

    private SunKeys tagKeys(SealedKey key) {
        return Wire.read(own.open(key.sealed(), Pairing.TAG_KEYS), SunKeys.class);
    }

    /**
     * Takes a directory key; on the disk when this returns. One that is here already changes
     * nothing.
     *
     * @throws CannotOpen when it is sealed to another till's key
     */
    public void take(SealedKey key) {
        if (!directory.has(key.version())) {
            directory.add(key.version(), own.open(key.sealed(), Pairing.DIRECTORY_KEY));
        }
    }
}
