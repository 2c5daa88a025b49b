package dev.regulars.agent.directory.sqlite;

import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.journal.FileJournal;
import dev.regulars.agent.journal.Filed;
import dev.regulars.agent.journal.SecondStand;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sheet.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happened here, kept up with the two journals and made again from them. Safe to call from
 * many threads.
 */
final class OwnStore implements SecondStand, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnStore.class);
    private static final int AT_ONCE = 500;
    private static final Included NOTHING = new Included(0, 0);

    private final Path file;
    private final FileJournal live;
    private final FileJournal training;
    private final Progress progress;
    private final Remade<OwnEvents> store;
    private volatile boolean behind;

    OwnStore(Path file, FileJournal live, FileJournal training, Progress progress) {
        this.file = file;
        this.live = live;
        this.training = training;
        this.progress = progress;
        this.store = new Remade<>(() -> new OwnEvents(Database.open(file)), this::make);
    }

    /**
     * Mends the journal from here, catches up with it, and takes note of every event from now on.
     */
    void begin() {
        live.mend(this);
        training.mend(SecondStand.NONE);
        catchUp();
        live.listen(events -> take(events, false));
        training.listen(events -> take(events, true));
    }

    <T> T ask(Function<OwnEvents, T> question) {
        if (behind) {
            catchUp();
        }
        return store.ask(question);
    }

    /** The last event of this till that a sheet has in it; none of them where there is no sheet. */
    Included included(Optional<Sheet> sheet) {
        return sheet.map(s -> s.includes().get(live.origin().producer())).orElse(NOTHING);
    }

    /** This till as it goes by in events. */
    ProducerId producer() {
        return live.origin().producer();
    }

    @Override
    public Optional<Position> last() {
        return store.ask(s -> s.last(false));
    }

    @Override
    public List<Filed> between(Position from, Position through) {
        return store.ask(s -> s.between(from, through));
    }

    @Override
    public void close() {
        store.close();
    }

    /** An event that cannot be noted now stands in the journal, from where it is fetched later. */
    private void take(List<Filed> events, boolean isTraining) {
        try {
            if (behind) {
                catchUp();
            } else {
                store.tell(s -> s.take(events, isTraining));
            }
        } catch (RuntimeException e) {
            behind = true;
            LOG.warn("Not noted yet: {}", e.getMessage());
        }
    }

    private synchronized void catchUp() {
        catchUp(live, false);
        catchUp(training, true);
        behind = false;
    }

    private void catchUp(FileJournal journal, boolean isTraining) {
        var last = store.ask(s -> s.last(isTraining));
        var some = new ArrayList<Filed>();
        journal.after(
                last.orElse(null),
                event -> {
                    some.add(event);
                    if (some.size() == AT_ONCE) {
                        store.tell(s -> s.take(some, isTraining));
                        some.clear();
                    }
                });
        store.tell(s -> s.take(some, isTraining));
    }

    private void make() {
        Database.build(file, "own-1.sql", this::fill);
        Database.install(file);
    }

    private void fill(Session session) {
        var done = new long[1];
        for (var journal : List.of(live, training)) {
            var noting = new Noting(session, journal == training);
            journal.after(
                    null,
                    event -> {
                        noting.note(event);
                        progress.at("sales", ++done[0], 0);
                    });
        }
    }
}
