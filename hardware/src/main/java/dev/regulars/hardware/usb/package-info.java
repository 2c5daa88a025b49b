/**
 * Stripe readers and scanners on USB that the till was told to claim. Called by whoever puts a till
 * together; the only place that knows libusb, usb4java and their errors.
 */
@NullMarked
package dev.regulars.hardware.usb;

import org.jspecify.annotations.NullMarked;
