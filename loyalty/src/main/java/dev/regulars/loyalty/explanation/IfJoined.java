package dev.regulars.loyalty.explanation;

import dev.regulars.loyalty.money.Money;

/**
 * What a sale without a member would save.
 *
 * @param amount above 0
 * @param text "Join now: 4.20 off this basket."
 */
public record IfJoined(Money amount, String text) {}
