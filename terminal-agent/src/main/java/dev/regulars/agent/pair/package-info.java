/** How this till joins a head office, and what it remembers of that. */
@NullMarked
package dev.regulars.agent.pair;

import org.jspecify.annotations.NullMarked;
