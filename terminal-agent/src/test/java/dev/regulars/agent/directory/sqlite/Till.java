package dev.regulars.agent.directory.sqlite;

import dev.regulars.agent.clock.TestTime;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.directory.Shop;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.FileJournal;
import dev.regulars.agent.journal.JournalFixture;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Changes.Numbered;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Journals and directory of a till in one folder; opened again, it is the till restarted. */
final class Till implements AutoCloseable {
    final FileJournal live;
    final FileJournal training;
    final SqliteDirectory directory;
    final List<MemberId> destroyed = new ArrayList<>();

    Till(Path folder) {
        this(folder, Progress.UNSEEN);
    }

    Till(Path folder, Progress progress) {
        var clock = new TestTime().till(folder.resolve("clock.json"), "boot");
        live = FileJournal.open(folder.resolve("live"), JournalFixture.TILL_1, clock);
        training = FileJournal.open(folder.resolve("training"), JournalFixture.TILL_1, clock);
        directory =
                SqliteDirectory.open(knowledge(folder), live, training, destroyed::add, progress);
    }

    static Path knowledge(Path folder) {
        return folder.resolve("knowledge");
    }

    static Path own(Path folder) {
        return knowledge(folder).resolve("own.sqlite");
    }

    static Path known(Path folder) {
        return knowledge(folder).resolve("known.sqlite");
    }

    Envelope append(Event event) {
        return live.append(Shop.drafts(event)).getFirst();
    }

    Envelope train(Event event) {
        return training.append(List.of(new Draft(Mode.TRAINING, Shop.EUR, null, null, event)))
                .getFirst();
    }

    /** Takes the small shop's snapshot: generation g, number 10. */
    void snapshot() {
        snapshot("g", 10, Shop.snapshot());
    }

    void snapshot(String generation, long number, List<Change> changes) {
        directory
                .knowledge()
                .replace(
                        new SnapshotHeader(generation, number, changes.size()),
                        changes.iterator(),
                        Shop.AS_OF);
    }

    /** Takes changes with the numbers that follow. */
    void take(Change... changes) {
        var numbered = new ArrayList<Numbered>();
        long number = directory.upTo().number();
        for (var change : changes) {
            numbered.add(new Numbered(++number, change));
        }
        directory.knowledge().take(numbered, Shop.AS_OF.plusSeconds(60));
    }

    @Override
    public void close() {
        directory.close();
        live.close();
        training.close();
    }
}
