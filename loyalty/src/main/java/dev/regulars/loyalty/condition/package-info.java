/**
 * Conditions of tiers and offers: compiled and type-checked where they are written, only evaluated
 * at a till. Knows what may be asked of a member and a basket, not how it is found out.
 */
@NullMarked
package dev.regulars.loyalty.condition;

import org.jspecify.annotations.NullMarked;
