/**
 * A reader without hardware, for demonstrations, training and tests. Tells the same events as a
 * real one; must not know any driver.
 */
@NullMarked
package dev.regulars.hardware.simulated;

import org.jspecify.annotations.NullMarked;
