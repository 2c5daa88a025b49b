package dev.regulars.server.bonus;

import dev.regulars.loyalty.bonus.Entry;
import java.time.LocalDate;

/** An entry of the ledger, with what it came from. */
public record Booking(Cause cause, Entry entry) {

    LocalDate on() {
        return entry.on();
    }

    long points() {
        return entry.lot().points();
    }

    /** What points came from, or went to. */
    public enum Cause {
        EARNED("earned by buying"),
        SPENT("spent"),
        EARNED_VOID("a sale was cancelled"),
        SPENT_VOID("given back: a sale was cancelled"),
        TAKEN_BACK("taken back: goods were returned"),
        GIVEN_BACK("given back: goods were returned"),
        CORRECTED("corrected by hand"),
        EXPIRED("ended"),
        ENDED_BEFORE("of these had ended before");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** In plain words. */
        public String words() {
            return words;
        }
    }
}
