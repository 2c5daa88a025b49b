/**
 * The main job with a real PC/SC stack: a card on the reader, a member at the till, a tier at HQ.
 */
@NullMarked
package dev.regulars.trials.checks.card;

import org.jspecify.annotations.NullMarked;
