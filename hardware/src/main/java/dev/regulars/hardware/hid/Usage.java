package dev.regulars.hardware.hid;

/**
 * What a part of a report is for, by the HID Usage Tables.
 *
 * @param page 0 to FFFF
 * @param id 0 to FFFF, on its page
 */
public record Usage(int page, int id) {
    public Usage {
        if ((page & ~0xFFFF) != 0 || (id & ~0xFFFF) != 0) {
            throw new IllegalArgumentException(
                    "A usage has 16 bits for its page and its id, not "
                            + page
                            + " and "
                            + id
                            + ".");
        }
    }

    @Override
    public String toString() {
        return "%02X:%02X".formatted(page, id);
    }
}
