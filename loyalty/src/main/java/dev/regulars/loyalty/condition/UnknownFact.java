package dev.regulars.loyalty.condition;

/** Something that a condition asks for is not known here. */
final class UnknownFact extends RuntimeException {
    UnknownFact(String what) {
        super(what, null, false, false);
    }
}
