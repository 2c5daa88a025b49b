package dev.regulars.agent.journal;

import dev.regulars.agent.clock.TestTime;
import dev.regulars.agent.clock.TillClock;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent.ApproachChanged;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.sale.Mode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Small events and where they are written, for tests. */
public final class JournalFixture {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Origin TILL_1 =
            new Origin(new ProducerId("till-1"), new StoreId("harbour"));

    private JournalFixture() {}

    /** An event that is told from others by its member. */
    public static Draft draft(String member) {
        return new Draft(
                Mode.LIVE, EUR, null, null, new ApproachChanged(new MemberId(member), true));
    }

    public static TillClock clock(Path folder) {
        return new TestTime().till(folder.resolve("clock.json"), "boot");
    }

    static FileJournal journal(Path folder) {
        return FileJournal.open(folder.resolve("live"), TILL_1, clock(folder));
    }

    /** The members of all events, in order. */
    static List<String> members(FileJournal journal) {
        var members = new ArrayList<String>();
        journal.after(null, e -> members.add(member(e.envelope())));
        return members;
    }

    static String member(Envelope envelope) {
        return ((ApproachChanged) envelope.event()).member().value();
    }

    static List<Long> seqs(List<Filed> events) {
        return events.stream().map(e -> e.position().seq()).toList();
    }
}
