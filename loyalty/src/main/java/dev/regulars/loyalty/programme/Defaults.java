package dev.regulars.loyalty.programme;

import java.time.ZoneId;
import java.util.Currency;

/**
 * What holds for a store that does not say otherwise.
 *
 * @param currency of every amount in the programme
 * @param language BCP 47
 */
public record Defaults(Currency currency, ZoneId zone, String language) {}
