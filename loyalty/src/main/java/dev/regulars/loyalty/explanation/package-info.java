/**
 * Decisions in words: reasons, nearest miss, greeting, in the language of whoever reads them. Knows
 * no rules: what it says is in the quote.
 */
@NullMarked
package dev.regulars.loyalty.explanation;

import org.jspecify.annotations.NullMarked;
