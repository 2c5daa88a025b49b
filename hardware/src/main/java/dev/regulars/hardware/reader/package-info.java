/**
 * The port to everything that sees cards, with its events. Called by whoever serves customers; must
 * not know any driver, nor what a card means to the shop.
 */
@NullMarked
package dev.regulars.hardware.reader;

import org.jspecify.annotations.NullMarked;
