/** The names things go by: a type for each, so that a till is never taken for a store. */
@NullMarked
package dev.regulars.loyalty.id;

import org.jspecify.annotations.NullMarked;
