package dev.regulars.server.programme;

import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import java.util.function.Consumer;

/** Keeps what is published and tells tills of it. Called inside a unit of work. */
public final class ProgrammeChanges implements ChangeSource {
    private static final String KIND = "programme";

    private final Programmes programmes;
    private final ChangeLog changes;

    public ProgrammeChanges(Programmes programmes, ChangeLog changes) {
        this.programmes = programmes;
        this.changes = changes;
    }

    public void save(Published published) {
        programmes.save(published);
        changes.announce(KIND, published.signed().programme());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        return line(programmes.newest().orElseThrow());
    }

    @Override
    public long count() {
        return programmes.newest().isPresent() ? 1 : 0;
    }

    @Override
    public void all(Consumer<String> line) {
        programmes.newest().ifPresent(published -> line.accept(line(published)));
    }

    private static String line(Published published) {
        return Wire.write(new ProgrammeChanged(published.signed()));
    }
}
