package dev.regulars.server.console;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * What a page must know of the shop to say anything.
 *
 * @param today the business date
 * @param currency in which windows and points are counted
 * @param programme absent before one is published
 */
public record ShopNow(
        Instant at,
        LocalDate today,
        ZoneId zone,
        Currency currency,
        Optional<CheckedProgramme> programme) {

    /** What people call it. */
    public String name() {
        return programme.map(CheckedProgramme::name).orElse("head office");
    }

    public TierLabels tiers() {
        return TierLabels.of(programme);
    }

    /** An amount in the shop's currency. */
    public Money money(long minor) {
        return new Money(minor, currency);
    }

    /** The first day of the last so many days, today included. */
    public LocalDate since(int days) {
        return today.minusDays(days - 1L);
    }
}
