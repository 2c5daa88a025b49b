package dev.regulars.agent.pair;

/** This till was not let in; nothing changed here. The message says why and what to do. */
public final class PairingRefused extends RuntimeException {
    public PairingRefused(String message) {
        super(message);
    }

    public PairingRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
