package dev.regulars.server.code;

import dev.regulars.loyalty.sync.Change.CodeKeysChanged;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeSource;
import java.util.function.Consumer;

/** Tells each till by which keys head office signs member codes. */
public final class CodeKeyChanges implements ChangeSource {
    static final String KIND = "code-keys";
    static final String ALL = "all";

    private final CodeKeys keys;

    public CodeKeyChanges(CodeKeys keys) {
        this.keys = keys;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        return Wire.write(new CodeKeysChanged(keys.all()));
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
