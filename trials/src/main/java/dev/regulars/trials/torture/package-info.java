/**
 * The real processes under a load of sales while somebody pulls the plug, and the count afterwards:
 * every sale that was promised must be there, once. Started by {@code torture} and by the checks.
 */
@NullMarked
package dev.regulars.trials.torture;

import org.jspecify.annotations.NullMarked;
