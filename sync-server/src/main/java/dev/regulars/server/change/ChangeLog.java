package dev.regulars.server.change;

import java.util.List;

/** Changes as they are kept. Called inside a unit of work. */
public interface ChangeLog {

    /** One numbered change. */
    record Entry(long number, String kind, String subject) {}

    /** Something changed that tills must know; it gets its number after the commit. */
    void announce(String kind, String subject);

    /** Whether something waits for its number. */
    boolean hasUnnumbered();

    /** Numbers what waits, in the order it came up. */
    void number();

    /** The newest number, 0 for none. */
    long last();

    /** What follows a number, in order. */
    List<Entry> after(long number, int limit);

    /** The generation that the numbers belong to; empty before the first. */
    String generation();

    /** Forgets all numbers and goes on under another generation. */
    void begin(String generation);
}
