/**
 * How a till becomes one of the shop's: one-time codes, tokens, revocation, and when it was last
 * heard of.
 */
@NullMarked
package dev.regulars.server.pairing;

import org.jspecify.annotations.NullMarked;
