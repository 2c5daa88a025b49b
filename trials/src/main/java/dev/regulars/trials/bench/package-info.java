/**
 * How fast and how small: each case beside its reference, taken in the same run on the same
 * machine. Started by {@code bench}.
 */
@NullMarked
package dev.regulars.trials.bench;

import org.jspecify.annotations.NullMarked;
