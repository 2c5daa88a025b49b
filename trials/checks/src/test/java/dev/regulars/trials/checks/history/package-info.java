/** A real shop's history brought in through the command, and served at a till. */
@NullMarked
package dev.regulars.trials.checks.history;

import org.jspecify.annotations.NullMarked;
