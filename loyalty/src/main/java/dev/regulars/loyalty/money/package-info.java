/**
 * Money as minor units and a currency, and the ways it is cut into parts. Knows nothing else of
 * ours.
 */
@NullMarked
package dev.regulars.loyalty.money;

import org.jspecify.annotations.NullMarked;
