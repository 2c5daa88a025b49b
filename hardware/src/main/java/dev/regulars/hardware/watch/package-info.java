/**
 * A thread that watches hardware, and the signal that ends it. Used by every package that waits for
 * a device; knows none.
 */
@NullMarked
package dev.regulars.hardware.watch;

import org.jspecify.annotations.NullMarked;
