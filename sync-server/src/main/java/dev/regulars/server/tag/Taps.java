package dev.regulars.server.tag;

import dev.regulars.loyalty.event.Event;
import dev.regulars.server.inbox.Filed;

/** Where each tap of a secure tag was used. Called inside a unit of work. */
public interface Taps {

    /** Keeps the tap that an event tells of, if it does. */
    void keep(Filed filed, Event event);
}
