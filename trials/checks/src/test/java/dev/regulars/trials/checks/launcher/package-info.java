/** The one command as a person meets it. Runs the script itself, in this copy or a made-up one. */
@NullMarked
package dev.regulars.trials.checks.launcher;

import org.jspecify.annotations.NullMarked;
