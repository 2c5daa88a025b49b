package dev.regulars.loyalty.sale;

/** Whether it counts. */
public enum Mode {
    LIVE,
    /** Runs everything, marked, in a journal that is never pushed. */
    TRAINING
}
