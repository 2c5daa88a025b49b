package dev.regulars.agent.journal;

import static dev.regulars.agent.journal.JournalFixture.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.id.EventId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every journal promises to whoever appends. */
abstract class JournalContract {

    /** An empty journal. */
    abstract Journal journal();

    /** Everything it holds, in order, after a restart of the process. */
    abstract List<Envelope> afterARestart();

    @Test
    void whatWasAppendedIsThereAfterARestart() {
        var written = journal().append(List.of(draft("anna"), draft("bo")));
        assertEquals(written, afterARestart());
    }

    @Test
    void positionsAreWithoutGapsAndIdsAreNew() {
        var journal = journal();
        var all = new ArrayList<Envelope>();
        for (int i = 0; i < 5; i++) {
            all.addAll(journal.append(List.of(draft("a"), draft("b"))));
        }
        var ids = new HashSet<EventId>();
        for (int i = 0; i < all.size(); i++) {
            assertEquals(1, all.get(i).position().epoch());
            assertEquals(i + 1, all.get(i).position().seq());
            ids.add(all.get(i).id());
        }
        assertEquals(all.size(), ids.size());
    }

    @Test
    void nothingIsNoBatch() {
        var journal = journal();
        assertThrows(IllegalArgumentException.class, () -> journal.append(List.of()));
    }

    @Test
    void concurrentAppendsAreEachWholeAndEachOnce() throws Exception {
        var journal = journal();
        var tasks = new ArrayList<Callable<List<Envelope>>>();
        for (int i = 0; i < 200; i++) {
            var member = "m-" + i;
            tasks.add(() -> journal.append(List.of(draft(member), draft(member))));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(tasks)) {
                var two = done.get();
                assertEquals(two.get(0).position().seq() + 1, two.get(1).position().seq());
            }
        }
        var all = afterARestart();
        assertEquals(400, all.size());
        assertEquals(400, new HashSet<>(all.stream().map(Envelope::id).toList()).size());
        for (int i = 0; i < all.size(); i++) {
            assertEquals(i + 1, all.get(i).position().seq());
        }
    }
}
