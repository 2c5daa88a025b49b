/**
 * A sale while it is rung up: the basket, its member, the quote, and the commit that makes it a
 * visit. Knows the POS's calls and the engine; nothing here waits for a network.
 */
@NullMarked
package dev.regulars.agent.checkout;

import org.jspecify.annotations.NullMarked;
