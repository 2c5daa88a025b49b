/** What a till holds of a member, and what it adds from its own later events. */
@NullMarked
package dev.regulars.loyalty.sheet;

import org.jspecify.annotations.NullMarked;
