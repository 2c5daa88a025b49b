/** What happens when a card is held to one of the till's own readers. */
@NullMarked
package dev.regulars.agent.tap;

import org.jspecify.annotations.NullMarked;
