package dev.regulars.server.projection;

import dev.regulars.loyalty.id.EventId;

/** How far the inbox was counted. Called inside a unit of work. */
public interface Progress {

    /** Number of the last event that was counted. */
    long counted();

    void counted(long number);

    /** How many members wait to be recomputed. */
    long waiting();

    /** An event that could be read but not counted. */
    void uncountable(EventId event, String reason);

    /** Forgets all facts, to count the inbox again from its beginning. */
    void forgetFacts();
}
