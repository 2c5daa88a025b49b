package dev.regulars.loyalty.secret;

/** A ciphertext or seal that this key does not open: another key, another context, or damage. */
public final class CannotOpen extends RuntimeException {
    CannotOpen(String message, Throwable cause) {
        super(message, cause);
    }
}
