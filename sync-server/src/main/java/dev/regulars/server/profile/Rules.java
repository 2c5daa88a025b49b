package dev.regulars.server.profile;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.server.programme.RulesInForce;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * By what accounts are recomputed.
 *
 * @param inForce absent before a programme is published
 */
record Rules(LocalDate today, Currency currency, Optional<RulesInForce> inForce) {

    Optional<CheckedProgramme> programme() {
        return inForce.map(RulesInForce::programme);
    }

    /** Lengths of the windows that the programme asks for. */
    Set<Integer> windows() {
        return programme().<Set<Integer>>map(CheckedProgramme::windows).orElse(Set.of());
    }
}
