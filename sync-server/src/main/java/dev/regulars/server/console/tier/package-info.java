/** Who is in which tier, who moved, and who is about to. */
@NullMarked
package dev.regulars.server.console.tier;

import org.jspecify.annotations.NullMarked;
