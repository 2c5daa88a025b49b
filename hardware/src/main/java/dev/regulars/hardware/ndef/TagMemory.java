package dev.regulars.hardware.ndef;

/**
 * Where in the memory of a Type 2 tag its message lies: a walk over the TLV blocks of the data area
 * (NFC Forum Type 2 Tag 1.2, 4.4 to 4.6). Throws nothing whatever the bytes, and keeps none.
 */
public final class TagMemory {
    /** In bytes: what a capability container can name. */
    public static final int LARGEST = 255 * 8;

    private static final byte FILLING = 0x00;
    private static final byte MESSAGE = 0x03;
    private static final byte END = (byte) 0xFE;
    private static final byte LONG = (byte) 0xFF;
    private static final int LONG_HEADER = 4;

    private TagMemory() {}

    /** What is known of the message from the bytes that were read so far. */
    public sealed interface Place {

        /** It is there; part of it may still be unread. */
        record At(int from, int length) implements Place {}

        /** That many bytes from the start of the area have to be read before more can be said. */
        record Further(int bytes) implements Place {}

        /** There is none. */
        record Nowhere() implements Place {}
    }

    /**
     * @param area the data area from its start
     * @param read how many bytes of it are there already
     * @param size how many it has in all
     */
    public static Place find(byte[] area, int read, int size) {
        int whole = Math.min(size, LARGEST);
        int known = Math.min(Math.min(read, area.length), whole);
        int at = 0;
        while (at < known && area[at] != END) {
            int from = at + headerLength(area, known, at);
            if (from > known) {
                return further(at, known, whole);
            }
            int length = length(area, at, from);
            if (area[at] == MESSAGE) {
                return from + length <= whole ? new Place.At(from, length) : new Place.Nowhere();
            }
            at = from + length;
        }
        return at < known ? new Place.Nowhere() : further(at, known, whole);
    }

    private static Place further(int at, int known, int whole) {
        int wanted = Math.min(whole, at + LONG_HEADER);
        return wanted > known ? new Place.Further(wanted) : new Place.Nowhere();
    }

    /** Filling has no length; a length of 255 and more takes three bytes. */
    private static int headerLength(byte[] area, int known, int at) {
        if (area[at] == FILLING) {
            return 1;
        }
        return at + 1 < known && area[at + 1] == LONG ? LONG_HEADER : 2;
    }

    private static int length(byte[] area, int at, int from) {
        return switch (from - at) {
            case 1 -> 0;
            case 2 -> area[at + 1] & 0xFF;
            default -> (area[at + 2] & 0xFF) << 8 | area[at + 3] & 0xFF;
        };
    }
}
