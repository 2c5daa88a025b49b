package dev.regulars.hardware.hid;

/**
 * One item of a report descriptor (USB HID 1.11, 6.2.2.2).
 *
 * @param data unsigned
 * @param size of the data in bytes, 0 to 4
 */
record Item(Type type, int tag, long data, int size) {
    enum Type {
        MAIN,
        GLOBAL,
        LOCAL,
        RESERVED
    }
}
