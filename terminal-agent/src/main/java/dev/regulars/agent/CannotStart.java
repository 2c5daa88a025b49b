package dev.regulars.agent;

/** The till cannot run here; one sentence names the folder or the port, and the remedy. */
final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence, null, false, false);
    }
}
