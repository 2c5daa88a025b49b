/**
 * Readers that type what they read, as if they were a keyboard: which keys are theirs and not a
 * person's, and what of them is the code. The panel holds to the same rules.
 */
@NullMarked
package dev.regulars.hardware.wedge;

import org.jspecify.annotations.NullMarked;
