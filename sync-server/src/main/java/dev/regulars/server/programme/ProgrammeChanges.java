package dev.regulars.server.programme;

import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import dev.regulars.server.programme.Published.Withdrawal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps what is published and tells tills of it: each version is a subject of its own, because a
 * till keeps those that begin later beside the one in force. Called inside a unit of work.
 */
public final class ProgrammeChanges implements ChangeSource {
    private static final String KIND = "programme";
    private static final char BEFORE_VERSION = '/';

    private final Programmes programmes;
    private final Standings standings;
    private final ChangeLog changes;

    public ProgrammeChanges(Programmes programmes, Standings standings, ChangeLog changes) {
        this.programmes = programmes;
        this.standings = standings;
        this.changes = changes;
    }

    public void save(Published published) {
        programmes.save(published);
        announce(published.signed());
    }

    /** Tells tills that a version will not begin. */
    void withdraw(SignedProgramme never, Withdrawal withdrawal) {
        programmes.withdraw(never, withdrawal);
        announce(never);
    }

    private void announce(SignedProgramme signed) {
        changes.announce(KIND, signed.programme() + BEFORE_VERSION + signed.version());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Earlier builds announced no version: what they meant is the newest. */
    @Override
    public String now(String subject) {
        int cut = subject.lastIndexOf(BEFORE_VERSION);
        var published =
                cut < 0
                        ? programmes.newest()
                        : programmes.find(
                                subject.substring(0, cut),
                                Integer.parseInt(subject.substring(cut + 1)));
        return line(published.orElseThrow());
    }

    @Override
    public long count() {
        return live().size();
    }

    @Override
    public void all(Consumer<String> line) {
        live().forEach(published -> line.accept(line(published)));
    }

    /** The versions that are in force somewhere, or will be. */
    private List<Published> live() {
        var now = standings.now();
        return programmes.versions().stream()
                .filter(version -> now.get(version.version()).live())
                .flatMap(v -> programmes.find(v.programme(), v.version()).stream())
                .toList();
    }

    private static String line(Published published) {
        return Wire.write(new ProgrammeChanged(published.signed()));
    }
}
