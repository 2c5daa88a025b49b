package dev.regulars.agent.journal;

/** The disk did not take an event: nothing was recorded. The message says why and what to do. */
public final class JournalRefused extends RuntimeException {
    JournalRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
