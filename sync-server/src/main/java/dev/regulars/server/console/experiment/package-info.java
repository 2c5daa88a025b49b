/** The page about experiments with offers. */
@NullMarked
package dev.regulars.server.console.experiment;

import org.jspecify.annotations.NullMarked;
