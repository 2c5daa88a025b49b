package dev.regulars.trials.torture;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sale whose commit was sent at least once.
 *
 * @param charged the body of its commit
 * @param fate what the POS knows of it
 * @param visit what the till promised it as; absent while nobody heard an answer
 */
record Attempt(String posSale, Map<String, Object> charged, Fate fate, @Nullable String visit) {

    /** What the POS knows of a sale. */
    enum Fate {
        /** No answer was heard: it may be there once or not at all. */
        UNKNOWN,
        /** It must be there once. */
        PROMISED,
        /** It must not be there. */
        ABANDONED
    }

    Attempt promised(String asVisit) {
        return new Attempt(posSale, charged, Fate.PROMISED, asVisit);
    }

    Attempt abandoned() {
        return new Attempt(posSale, charged, Fate.ABANDONED, visit);
    }

    /** What was charged, as a decimal text. */
    String total() {
        return (String) charged.get("total");
    }
}
