/**
 * A real pcscd with virtual cards, beside any other on the machine. For tests of this module and of
 * those that put a whole till to use; knows nothing of the code under test.
 */
@NullMarked
package dev.regulars.hardware.lab;

import org.jspecify.annotations.NullMarked;
