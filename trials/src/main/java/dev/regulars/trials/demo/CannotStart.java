package dev.regulars.trials.demo;

/** The demo cannot start here; one sentence says why and what to do. */
final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence);
    }
}
