package dev.regulars.agent.journal;

import java.util.List;

/** Somebody who must know of events once they are safe. */
public interface Listener {

    /**
     * Called in the order of positions, by one thread at a time, before {@link Journal#append}
     * returns. What goes wrong here is the listener's own to mend: the events stand.
     */
    void filed(List<Filed> events);
}
