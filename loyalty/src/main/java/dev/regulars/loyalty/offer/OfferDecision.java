package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.money.Money;

/**
 * What became of one offer of the programme.
 *
 * @param amount what it gives on this basket; zero where it did not apply
 */
public record OfferDecision(String id, boolean applied, Money amount, Reason reason) {}
