package dev.regulars.server.imports;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/** What the shop goes by, looked up once for a lot. */
record ShopTerms(
        Optional<CheckedProgramme> programme,
        Currency currency,
        ZoneId zone,
        String language,
        LocalDate today) {

    static ShopTerms of(CurrentProgramme programme) {
        return new ShopTerms(
                programme.find(),
                programme.currency(),
                programme.zone(),
                programme.language(),
                programme.today());
    }
}
