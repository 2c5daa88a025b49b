package dev.regulars.server.change;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.key.SecretFolder;
import dev.regulars.server.key.ServerKeys;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which run of numbers the tills follow. A server that was restored from a backup would number
 * other changes with numbers that tills have seen, so it begins a new generation. It notices by a
 * note beside the database of the highest number that was given out, or by a till that has applied
 * more than there is. A renewed directory key is a new generation too: its version is a part of the
 * name, so that no crash between the two can part them.
 */
public final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String NOTE = "generation";

    private final Transactions transactions;
    private final ChangeLog log;
    private final SecretFolder folder;
    private final ServerKeys keys;

    public Generations(
            Transactions transactions, ChangeLog log, SecretFolder folder, ServerKeys keys) {
        this.transactions = transactions;
        this.log = log;
        this.folder = folder;
        this.keys = keys;
    }

    private record Note(String generation, long number) {
        static Note read(String text) {
            var parts = text.split(" ");
            return new Note(parts[0], Long.parseLong(parts[1]));
        }
    }

    /**
     * Looks at what the database says and what the note says.
     *
     * @param restored whether somebody said that this is a restored backup
     */
    public void start(boolean restored) {
        var inside = transactions.read(() -> new Note(log.generation(), log.last()));
        var outside = folder.read(NOTE).map(Note::read);
        if (inside.generation().isEmpty()) {
            begin("this is a new database");
        } else if (restored) {
            begin("it was restored from a backup");
        } else if (isOlder(inside, outside)) {
            begin("the database is older than what the tills were told");
        } else if (!inside.generation().endsWith(version())) {
            begin("the directory key is a new one");
        } else {
            note();
        }
    }

    private static boolean isOlder(Note inside, Optional<Note> outside) {
        return outside.isPresent()
                && (!outside.get().generation().equals(inside.generation())
                        || outside.get().number() > inside.number());
    }

    /** A till has applied more changes of this generation than there are. */
    public void surpassedBy(String till, long applied) {
        begin("till " + till + " has applied change " + applied + ", which this database lost");
    }

    /** The directory key is another from now on: what tills hold is wrapped under it. */
    public void keyWasRenewed() {
        begin("the directory key is a new one");
    }

    private String version() {
        return "-key" + keys.directory().version();
    }

    private void begin(String why) {
        var generation = UuidCreator.getTimeOrderedEpoch() + version();
        transactions.write(() -> log.begin(generation));
        note();
        LOG.info("Tills will take a new snapshot: {}.", why);
    }

    /** Writes down the highest number given out. */
    synchronized void note() {
        var inside = transactions.read(() -> new Note(log.generation(), log.last()));
        folder.write(NOTE, inside.generation() + " " + inside.number());
    }
}
