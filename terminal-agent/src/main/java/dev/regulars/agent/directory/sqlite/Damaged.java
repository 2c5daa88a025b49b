package dev.regulars.agent.directory.sqlite;

/** A database cannot be believed any more and must be made again. */
final class Damaged extends RuntimeException {
    Damaged(String message) {
        super(message);
    }

    Damaged(String message, Throwable cause) {
        super(message, cause);
    }
}
