/**
 * Decides what a basket gets: who an offer is for, when, how often, under which condition, and
 * which offers go together. Pure; the same at the till and at head office.
 */
@NullMarked
package dev.regulars.loyalty.decision;

import org.jspecify.annotations.NullMarked;
