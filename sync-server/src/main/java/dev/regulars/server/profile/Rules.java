package dev.regulars.server.profile;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.server.programme.RulesInForce;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * By what accounts are recomputed.
 *
 * @param inForce absent before a programme is published
 * @param windows their lengths in days: what any version asks for that is in force, or will be
 */
record Rules(
        LocalDate today,
        Currency currency,
        Optional<RulesInForce> inForce,
        SortedSet<Integer> windows) {
    Rules {
        windows = Collections.unmodifiableSortedSet(new TreeSet<>(windows));
    }

    /** By one version alone. */
    static Rules of(LocalDate today, Currency currency, RulesInForce rules) {
        return new Rules(today, currency, Optional.of(rules), rules.programme().windows());
    }

    Optional<CheckedProgramme> programme() {
        return inForce.map(RulesInForce::programme);
    }
}
