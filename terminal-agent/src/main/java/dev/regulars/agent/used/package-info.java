/**
 * What counts only once at this till, over restarts: the steps of members' phones and the counters
 * of tags. Knows neither; keeps numbers that must rise.
 */
@NullMarked
package dev.regulars.agent.used;

import org.jspecify.annotations.NullMarked;
