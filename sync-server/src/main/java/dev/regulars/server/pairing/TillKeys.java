package dev.regulars.server.pairing;

import dev.regulars.loyalty.sync.Change.TillKey;
import dev.regulars.loyalty.sync.Change.TillsChanged;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeSource;
import java.util.function.Consumer;

/** Tells each till by which keys the others sign. */
public final class TillKeys implements ChangeSource {
    static final String KIND = "tills";
    static final String ALL = "all";

    private final Tills tills;

    public TillKeys(Tills tills) {
        this.tills = tills;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        var keys =
                tills.all().stream()
                        .map(Tills.Seen::till)
                        .map(t ->
                                new TillKey(
                                        t.id(), t.store(), t.name(), t.signKey(), t.isRevoked()))
                        .toList();
        return Wire.write(new TillsChanged(keys));
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
