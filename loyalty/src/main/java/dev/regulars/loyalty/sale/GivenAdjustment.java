package dev.regulars.loyalty.sale;

import dev.regulars.loyalty.money.Money;

/**
 * An adjustment of the quote as the POS charged it.
 *
 * @param id the adjustment's id in the quote
 * @param offer the offer it came from
 * @param line the line it was taken off
 * @param amount what was taken off; positive, negative on a returned line
 */
public record GivenAdjustment(String id, String offer, String line, Money amount) {}
