package dev.regulars.agent.till;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Knowledge;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.directory.sqlite.SqliteDirectory;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.journal.FileJournal;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.journal.Origin;
import dev.regulars.agent.journal.TillJournal;
import dev.regulars.agent.keys.GivenKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.sync.HeadOffice;
import dev.regulars.agent.sync.Pace;
import dev.regulars.agent.sync.Sync;
import dev.regulars.agent.sync.SyncLoop;

/** The journals and the directory of a paired till, opened together. Closed, it may be copied. */
public final class OpenTill implements AutoCloseable {
    private final FolderLock lock;
    private final FileJournal live;
    private final FileJournal training;
    private final SqliteDirectory directory;
    private final Upkeep upkeep;

    private OpenTill(
            FolderLock lock,
            FileJournal live,
            FileJournal training,
            SqliteDirectory directory,
            TillClock clock) {
        this.lock = lock;
        this.live = live;
        this.training = training;
        this.directory = directory;
        this.upkeep = Upkeep.start(live, training, directory, clock);
    }

    /**
     * Opens them: reads the journals, makes again what is missing or damaged of the directory, and
     * mends the one from the other.
     *
     * @param progress told of long work
     * @throws FolderInUse when another agent works in the folder
     */
    public static OpenTill open(
            DataFolder data, Paired paired, TillClock clock, MemberKeys keys, Progress progress) {
        var lock = FolderLock.take(data.lock());
        try {
            var origin = new Origin(paired.producer(), paired.store().id());
            var live = FileJournal.open(data.liveJournal(), origin, clock);
            var training = FileJournal.open(data.trainingJournal(), origin, clock);
            var directory =
                    SqliteDirectory.open(data.knowledge(), live, training, keys::destroy, progress);
            return new OpenTill(lock, live, training, directory, clock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where everything that happens is written. */
    public Journal journal() {
        return new TillJournal(live, training);
    }

    /** The journal that counts and is pushed. */
    public FileJournal live() {
        return live;
    }

    /** What the till knows. */
    public Directory directory() {
        return directory;
    }

    /** The side of it that head office writes to. */
    public Knowledge knowledge() {
        return directory.knowledge();
    }

    /** Begins to talk to head office; to be closed before the till is. */
    public Sync sync(
            DataFolder data,
            Paired paired,
            TillClock clock,
            MemberKeys keys,
            GivenKeys givenKeys,
            HeadOffice headOffice,
            Pace pace) {
        var sync =
                new SyncLoop(
                        paired,
                        headOffice,
                        live,
                        directory.secondStand(),
                        directory.knowledge(),
                        keys,
                        givenKeys,
                        clock,
                        data.deadLetters(),
                        pace);
        sync.start();
        return sync;
    }

    @Override
    public void close() {
        upkeep.close();
        directory.close();
        live.close();
        training.close();
        lock.close();
    }
}
