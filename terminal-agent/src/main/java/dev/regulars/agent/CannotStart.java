package dev.regulars.agent;

import java.net.BindException;

/** The till cannot run here; one sentence names the folder or the port, and the remedy. */
final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence, null, false, false);
    }

    /** In the words of whichever part of ours could not be made. */
    static CannotStart because(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new CannotStart("The port is in use: " + cause.getMessage() + ".");
            }
            if (cause.getClass().getName().startsWith("dev.regulars.")) {
                return new CannotStart(String.valueOf(cause.getMessage()));
            }
        }
        throw failure;
    }
}
