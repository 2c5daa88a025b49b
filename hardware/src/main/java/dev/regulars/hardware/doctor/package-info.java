/**
 * Finds out why no card is read on this machine, and says how to mend it. Called by the commands of
 * a till; changes nothing.
 */
@NullMarked
package dev.regulars.hardware.doctor;

import org.jspecify.annotations.NullMarked;
