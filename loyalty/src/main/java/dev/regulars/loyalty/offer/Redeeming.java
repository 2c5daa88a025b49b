package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What points can pay of a basket, and what they pay of it now: only what somebody asked for.
 *
 * @param points spent now, 0 where nobody asked
 * @param amount what those are worth
 * @param most how many can be spent on this basket; 0 where none can
 * @param mostAmount what those are worth
 * @param minimum fewer cannot be spent
 * @param step and only multiples of it
 * @param whyNot why none can be spent; absent where some can
 */
public record Redeeming(
        long points,
        Money amount,
        long most,
        Money mostAmount,
        long minimum,
        long step,
        @Nullable Reason whyNot) {}
