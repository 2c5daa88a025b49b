/**
 * Magnetic stripes: how readers on USB report a swipe, and what a track says. Pure and without any
 * driver; every array is wiped by who made it.
 */
@NullMarked
package dev.regulars.hardware.stripe;

import org.jspecify.annotations.NullMarked;
