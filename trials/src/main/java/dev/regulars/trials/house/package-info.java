/**
 * The real processes, started through the launcher and spoken to over HTTP. Used by demo, tour and
 * checks; knows nothing of what they do with them.
 */
@NullMarked
package dev.regulars.trials.house;

import org.jspecify.annotations.NullMarked;
