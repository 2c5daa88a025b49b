/** The tour, which must hold at any time. */
@NullMarked
package dev.regulars.trials.checks.tour;

import org.jspecify.annotations.NullMarked;
