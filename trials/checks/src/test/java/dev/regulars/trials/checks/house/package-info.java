/** How the house is built: which part may know which. Reads classes only, starts nothing. */
@NullMarked
package dev.regulars.trials.checks.house;

import org.jspecify.annotations.NullMarked;
