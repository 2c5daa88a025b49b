package dev.regulars.agent.sync;

import org.jspecify.annotations.Nullable;

/**
 * Head office gave no proper answer. The message is a sentence for the panel: what is wrong and
 * what to do. Nothing at the till depends on it.
 */
public final class HeadOfficeFailed extends RuntimeException {
    public HeadOfficeFailed(String message) {
        super(message);
    }

    public HeadOfficeFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
