/**
 * What a card or a code is, and whose. Payment cards are refused here, in memory that is wiped;
 * nothing of an unknown text leaves this package.
 */
@NullMarked
package dev.regulars.agent.identify;

import org.jspecify.annotations.NullMarked;
