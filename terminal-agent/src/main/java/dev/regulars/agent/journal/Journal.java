package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Envelope;
import java.util.List;

/** Where everything that happens at this till is written first. Safe to call from many threads. */
public interface Journal {

    /**
     * Writes events as one batch: all of them or none. When it returns they are on the disk
     * (written and forced), and the directory has been told.
     *
     * @param drafts 1 or more, all of one mode
     * @return the same in the same order, with identity, position and moment
     * @throws JournalRefused when they could not be made safe: nothing happened then, and the next
     *     attempt may succeed
     */
    List<Envelope> append(List<Draft> drafts);
}
