package dev.regulars.hardware.hid;

/**
 * One part of an input report: so many values of the same kind in a row.
 *
 * @param reportId 0 when the device does not number its reports
 * @param firstBit counted from the first bit of the report as it is sent, the number included
 * @param bits of one value, 1 to 32
 * @param count of values, at least 1
 */
public record Field(int reportId, Usage usage, int firstBit, int bits, int count) {
    public Field {
        if (firstBit < 0 || bits < 1 || bits > 32 || count < 1) {
            throw new IllegalArgumentException(
                    "No report has %d values of %d bits at bit %d."
                            .formatted(count, bits, firstBit));
        }
    }

    /** Whether it can hold text: bytes in a row, at least that many. */
    public boolean isText(int atLeast) {
        return bits == Byte.SIZE && count >= atLeast;
    }
}
