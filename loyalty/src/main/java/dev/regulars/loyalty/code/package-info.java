/**
 * The codes that the shop gives out: what a receipt carries to another till, what attaches a sale
 * to a member later, what a new member shows before they have a card, what a member carries for
 * years, and what their phone shows. What a till prints is letters and digits only, so that it
 * survives every scanner, whatever keyboard layout it types through.
 */
@NullMarked
package dev.regulars.loyalty.code;

import org.jspecify.annotations.NullMarked;
