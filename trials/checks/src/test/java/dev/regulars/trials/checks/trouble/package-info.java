/** What goes wrong around the processes, and the one sentence that a person gets for it. */
@NullMarked
package dev.regulars.trials.checks.trouble;

import org.jspecify.annotations.NullMarked;
