package dev.regulars.agent.used;

/** What became of a number that was shown. */
public enum Use {
    /** Higher than any before: from now on it is used. */
    FIRST,
    /** Not higher: a replay. */
    AGAIN,
    /** It is the first use, but the disk did not take it: a restart would not know of it. */
    NOT_KEPT
}
