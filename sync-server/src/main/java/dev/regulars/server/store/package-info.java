/** The stores of the shop. Set up at head office, sent to every till. */
@NullMarked
package dev.regulars.server.store;

import org.jspecify.annotations.NullMarked;
