/** What every till holds of a member: made after each recompute, sent when it is not as it was. */
@NullMarked
package dev.regulars.server.sheet;

import org.jspecify.annotations.NullMarked;
