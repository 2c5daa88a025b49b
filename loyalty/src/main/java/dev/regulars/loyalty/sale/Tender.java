package dev.regulars.loyalty.sale;

import dev.regulars.loyalty.money.Money;

/**
 * One way a sale was paid.
 *
 * @param kind the POS's word: {@code cash}, {@code card}, {@code gift-card}, {@code bonus} …
 * @param amount negative where money went back
 */
public record Tender(String kind, Money amount) {}
