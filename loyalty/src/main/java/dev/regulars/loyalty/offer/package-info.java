/**
 * What Regulars answers to a basket: the quote, its adjustments, and why or why not for every
 * offer.
 */
@NullMarked
package dev.regulars.loyalty.offer;

import org.jspecify.annotations.NullMarked;
