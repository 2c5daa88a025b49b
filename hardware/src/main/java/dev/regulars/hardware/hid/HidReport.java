package dev.regulars.hardware.hid;

import java.util.Arrays;

/**
 * One input report as it was sent. It may hold a payment card's number: so it can be wiped, and is
 * never printed. What a short report does not have reads as zeros.
 */
public final class HidReport {
    private final byte[] bytes;
    private final boolean numbered;

    /**
     * @param bytes kept as they are, not copied, so that there is one place to wipe
     * @param numbered whether the first byte is the report's number
     */
    public HidReport(byte[] bytes, boolean numbered) {
        this.bytes = bytes;
        this.numbered = numbered;
    }

    /** 0 when reports are not numbered. */
    public int id() {
        return numbered && bytes.length > 0 ? bytes[0] & 0xFF : 0;
    }

    public boolean has(Field field) {
        return field.reportId() == id();
    }

    /** The field's first value. */
    public int number(Field field) {
        int value = 0;
        for (int bit = field.bits() - 1; bit >= 0; bit--) {
            value = value << 1 | bit(field.firstBit() + bit);
        }
        return value;
    }

    /**
     * The first values of a field of bytes, in an array of their own that its receiver wipes.
     *
     * @param atMost so many, and never more than the field has
     */
    public byte[] text(Field field, int atMost) {
        var text = new byte[Math.clamp(atMost, 0, field.count())];
        for (int i = 0; i < text.length; i++) {
            int value = 0;
            for (int bit = Byte.SIZE - 1; bit >= 0; bit--) {
                value = value << 1 | bit(field.firstBit() + Byte.SIZE * i + bit);
            }
            text[i] = (byte) value;
        }
        return text;
    }

    public void wipe() {
        Arrays.fill(bytes, (byte) 0);
    }

    private int bit(int at) {
        int place = at / Byte.SIZE;
        return place < bytes.length ? bytes[place] >> at % Byte.SIZE & 1 : 0;
    }

    @Override
    public String toString() {
        return "report " + id() + ", " + bytes.length + " bytes";
    }
}
