package dev.regulars.trials.tour;

/** Something was not as it should be; the message says what. */
final class CheckFailed extends RuntimeException {
    CheckFailed(String message) {
        super(message);
    }
}
