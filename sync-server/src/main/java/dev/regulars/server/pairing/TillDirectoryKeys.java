package dev.regulars.server.pairing;

import dev.regulars.loyalty.secret.DirectoryKey;
import dev.regulars.loyalty.sync.Change.DirectoryKeysChanged;
import dev.regulars.loyalty.sync.Change.SealedKey;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeSource;
import dev.regulars.server.key.ServerKeys;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gives each till that may sync every version of the directory key, sealed to it alone. */
public final class TillDirectoryKeys implements ChangeSource {
    static final String KIND = "directory keys";
    static final String ALL = "all";

    private final Tills tills;
    private final ServerKeys keys;

    public TillDirectoryKeys(Tills tills, ServerKeys keys) {
        this.tills = tills;
        this.keys = keys;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        var sealed =
                tills.all().stream()
                        .map(Tills.Seen::till)
                        .filter(till -> !till.isRevoked())
                        .flatMap(this::sealed)
                        .toList();
        return Wire.write(new DirectoryKeysChanged(sealed));
    }

    private Stream<SealedKey> sealed(Till till) {
        return keys.directories().stream()
                .map(DirectoryKey::version)
                .map(version -> sealed(till, version));
    }

    private SealedKey sealed(Till till, int version) {
        var to = Base64.getDecoder().decode(till.sealKey());
        var sealed = keys.directoryFor(to, version);
        var signature = keys.sign(SealedKey.signedBytes(till.id(), version, sealed));
        return new SealedKey(till.id(), version, sealed, signature);
    }

    @Override
    public long count() {
        return 1;
    }

    @Override
    public void all(Consumer<String> line) {
        line.accept(now(ALL));
    }
}
