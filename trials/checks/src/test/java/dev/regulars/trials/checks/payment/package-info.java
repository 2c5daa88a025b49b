/** A thousand payment cards on every way into a till, and the search for what is left of them. */
@NullMarked
package dev.regulars.trials.checks.payment;

import org.jspecify.annotations.NullMarked;
