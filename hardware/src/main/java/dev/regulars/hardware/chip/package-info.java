/**
 * What is said to a chip and what its answers mean, whatever carries the bytes there. Called by a
 * driver that has a chip connected; must not know the driver.
 */
@NullMarked
package dev.regulars.hardware.chip;

import org.jspecify.annotations.NullMarked;
