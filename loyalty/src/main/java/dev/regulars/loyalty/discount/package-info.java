/**
 * What benefits take off the lines of a sale, to the minor unit. Knows lines and benefits, not
 * members: whether somebody gets an offer was decided before.
 */
@NullMarked
package dev.regulars.loyalty.discount;

import org.jspecify.annotations.NullMarked;
