/**
 * What this till announces to its panel and to its POS as it happens. Whoever does something tells
 * it here; knows nothing of what is told.
 */
@NullMarked
package dev.regulars.agent.announce;

import org.jspecify.annotations.NullMarked;
