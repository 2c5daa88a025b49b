/** What time it is at this till, and whether to believe it. */
@NullMarked
package dev.regulars.agent.clock;

import org.jspecify.annotations.NullMarked;
