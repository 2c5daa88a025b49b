/**
 * Sales made up from seeds, and the laws that each of them keeps. {@code ./regulars cases} tries as
 * many as somebody wants.
 */
@NullMarked
package dev.regulars.loyalty.decision.seeded;

import org.jspecify.annotations.NullMarked;
