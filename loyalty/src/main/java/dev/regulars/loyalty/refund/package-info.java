/**
 * What comes back when goods come back: the discount and the bonus a line got, reversed by quantity
 * so that any sequence of partial refunds ends at the whole.
 */
@NullMarked
package dev.regulars.loyalty.refund;

import org.jspecify.annotations.NullMarked;
