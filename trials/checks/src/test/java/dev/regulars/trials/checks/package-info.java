/** Checks of the whole house against real processes, real HTTP and a real browser. */
@NullMarked
package dev.regulars.trials.checks;

import org.jspecify.annotations.NullMarked;
