package dev.regulars.loyalty.explanation;

import java.time.LocalDate;

/**
 * What is special about a member today.
 *
 * @param date the day it is about, near today or long past
 */
public record Occasion(Kind kind, LocalDate date) {
    /** What it is. */
    public enum Kind {
        BIRTHDAY,
        /** Of the enrolment. */
        ANNIVERSARY,
        /** Joined lately. */
        NEW
    }
}
