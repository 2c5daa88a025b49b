package dev.regulars.hardware.hid;

/** The items of a report descriptor, one after the other. Long items are skipped. */
final class Items {
    private static final int LONG_ITEM = 0xFE;

    private final byte[] bytes;
    private int at;
    private boolean damaged;

    Items(byte[] bytes) {
        this.bytes = bytes;
        skipLongItems();
    }

    boolean hasNext() {
        return !damaged && at < bytes.length;
    }

    /** Whether it ended in the middle of an item. */
    boolean damaged() {
        return damaged;
    }

    /** Only when there is one. */
    Item next() {
        int prefix = bytes[at++] & 0xFF;
        int size = (prefix & 3) == 3 ? 4 : prefix & 3;
        var item = new Item(Item.Type.values()[prefix >> 2 & 3], prefix >> 4, data(size), size);
        at += size;
        skipLongItems();
        return item;
    }

    private long data(int size) {
        long data = 0;
        for (int i = 0; i < size && at + i < bytes.length; i++) {
            data |= (bytes[at + i] & 0xFFL) << Byte.SIZE * i;
        }
        return data;
    }

    private void skipLongItems() {
        while (at < bytes.length && (bytes[at] & 0xFF) == LONG_ITEM) {
            at += 3 + (at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0);
        }
        damaged = at > bytes.length;
    }
}
