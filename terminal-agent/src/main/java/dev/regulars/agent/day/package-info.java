/** The end of a business day: the POS's totals beside ours, and who misses which receipt. */
@NullMarked
package dev.regulars.agent.day;

import org.jspecify.annotations.NullMarked;
