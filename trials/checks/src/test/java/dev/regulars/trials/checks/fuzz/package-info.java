/**
 * Every parser of what comes from outside, fed with anything. Run short in every test run, and as
 * long as one likes by {@code ./regulars fuzz}.
 */
@NullMarked
package dev.regulars.trials.checks.fuzz;

import org.jspecify.annotations.NullMarked;
