/** Experiments with offers: which members counted in which arm, and what they did since. */
@NullMarked
package dev.regulars.server.experiment;

import org.jspecify.annotations.NullMarked;
