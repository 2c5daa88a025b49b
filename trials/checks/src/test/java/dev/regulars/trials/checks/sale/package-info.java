/**
 * Made-up sales at a real till, each decided again by a real head office from what was sent to it.
 * {@code ./regulars cases} runs them.
 */
@NullMarked
package dev.regulars.trials.checks.sale;

import org.jspecify.annotations.NullMarked;
