package dev.regulars.hardware.usb;

import java.util.HashSet;
import java.util.Set;

/**
 * Which devices the seats of one till have, so that no two take the same. Shared between threads.
 */
final class Claims {
    private final Set<String> taken = new HashSet<>();

    /** False when another seat has it. */
    synchronized boolean take(UsbDevice device) {
        return taken.add(key(device));
    }

    synchronized void giveBack(UsbDevice device) {
        taken.remove(key(device));
    }

    private static String key(UsbDevice device) {
        return device.bus() + "/" + device.address();
    }
}
