/**
 * Reports of HID devices: what a device says that it sends, and what it sends. Pure, bounded and
 * without any driver; used by those who understand one kind of device.
 */
@NullMarked
package dev.regulars.hardware.hid;

import org.jspecify.annotations.NullMarked;
