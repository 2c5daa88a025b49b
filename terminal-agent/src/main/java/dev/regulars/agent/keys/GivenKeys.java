package dev.regulars.agent.keys;

import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.sync.Change.SealedKey;
import dev.regulars.loyalty.sync.Pairing;

/** Takes the directory keys that head office gives this till, now and whenever it renews them. */
public final class GivenKeys {
    private final TillKeys own;
    private final DirectoryKeys directory;

    public GivenKeys(TillKeys own, DirectoryKeys directory) {
        this.own = own;
        this.directory = directory;
    }

    /**
     * Takes one; on the disk when this returns. One that is here already changes nothing.
     *
     * @throws CannotOpen when it is sealed to another till's key
     */
    public void take(SealedKey key) {
        if (!directory.has(key.version())) {
            directory.add(key.version(), own.open(key.sealed(), Pairing.DIRECTORY_KEY));
        }
    }
}
