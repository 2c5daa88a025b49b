/**
 * The tour: a shop's day with real processes over real HTTP, told line by line and checked at each
 * step. Uses a folder and free ports of its own, so that it runs beside a demo.
 */
@NullMarked
package dev.regulars.trials.tour;

import org.jspecify.annotations.NullMarked;
