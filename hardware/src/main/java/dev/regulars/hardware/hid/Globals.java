package dev.regulars.hardware.hid;

/** What holds until it is changed, for all parts that follow (USB HID 1.11, 6.2.2.7). */
record Globals(int page, int bits, int reportId, int count) {
    static final Globals NONE = new Globals(0, 0, 0, 0);

    private static final int LARGEST = 0xFFFF;

    /** The same with what an item changes. */
    Globals with(Item item) {
        int value = (int) Math.min(item.data(), LARGEST);
        return switch (item.tag()) {
            case 0 -> new Globals(value, bits, reportId, count);
            case 7 -> new Globals(page, value, reportId, count);
            case 8 -> new Globals(page, bits, value, count);
            case 9 -> new Globals(page, bits, reportId, value);
            default -> this;
        };
    }

    int allBits() {
        return bits * count;
    }

    boolean canBe() {
        return bits <= 0xFF && reportId <= 0xFF && count <= LARGEST;
    }
}
