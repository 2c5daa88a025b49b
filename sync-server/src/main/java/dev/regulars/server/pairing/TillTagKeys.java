package dev.regulars.server.pairing;

import dev.regulars.loyalty.sun.SunKeys;
import dev.regulars.loyalty.sync.Change.SealedKey;
import dev.regulars.loyalty.sync.Change.TagKeysChanged;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeSource;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.key.TagKeys;
import java.util.Base64;
import java.util.function.Consumer;

/** Gives each till that may sync all tag keys that count, sealed to it alone. */
public final class TillTagKeys implements ChangeSource {
    public static final String KIND = "tag keys";
    public static final String ALL = "all";

    private final Tills tills;
    private final ServerKeys keys;
    private final TagKeys tags;

    public TillTagKeys(Tills tills, ServerKeys keys, TagKeys tags) {
        this.tills = tills;
        this.keys = keys;
        this.tags = tags;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        var counting = tags.counting();
        var sealed =
                tills.all().stream()
                        .map(Tills.Seen::till)
                        .filter(till -> !till.isRevoked())
                        .flatMap(till -> counting.stream().map(one -> sealed(till, one)))
                        .toList();
        return Wire.write(new TagKeysChanged(sealed));
    }

    private SealedKey sealed(Till till, SunKeys one) {
        var sealed = TagKeys.sealed(Base64.getDecoder().decode(till.sealKey()), one);
        var signature = keys.sign(SealedKey.signedBytes(till.id(), one.version(), sealed));
        return new SealedKey(till.id(), one.version(), sealed, signature);
    }

    @Override
    public long count() {
        return tags.all().isEmpty() ? 0 : 1;
    }

    @Override
    public void all(Consumer<String> line) {
        if (count() > 0) {
            line.accept(now(ALL));
        }
    }
}
