/** The plug pulled while the shop sells. */
@NullMarked
package dev.regulars.trials.checks.kill;

import org.jspecify.annotations.NullMarked;
