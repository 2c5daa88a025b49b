package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.money.Money;

/**
 * What points pay of a line.
 *
 * @param points 0 or more
 * @param amount what they are worth, above 0
 */
public record Spent(long points, Money amount) {}
