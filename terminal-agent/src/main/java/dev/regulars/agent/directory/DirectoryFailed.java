package dev.regulars.agent.directory;

/** What the till knows cannot be read or written now. The message says why and what to do. */
public final class DirectoryFailed extends RuntimeException {
    public DirectoryFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
