/**
 * Keys and what they do: look-up by hash, personal data under a member's own key, seals to one
 * reader, signatures. Knows bytes and text, not where keys are kept.
 */
@NullMarked
package dev.regulars.loyalty.secret;

import org.jspecify.annotations.NullMarked;
