/**
 * Readers behind PC/SC: pcscd on Linux, the smart card service on Windows. Called by whoever puts a
 * till together; the only place that knows javax.smartcardio, its providers and their errors.
 */
@NullMarked
package dev.regulars.hardware.pcsc;

import org.jspecify.annotations.NullMarked;
