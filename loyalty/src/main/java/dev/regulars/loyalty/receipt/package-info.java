/**
 * The codes that a till prints: what a receipt carries to another till, what attaches a sale to a
 * member later, and what a new member shows before they have a card. Letters and digits only, so
 * that they survive every scanner, whatever keyboard layout it types through.
 */
@NullMarked
package dev.regulars.loyalty.receipt;

import org.jspecify.annotations.NullMarked;
