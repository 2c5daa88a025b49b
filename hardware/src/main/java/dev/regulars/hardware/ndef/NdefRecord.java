package dev.regulars.hardware.ndef;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One record. Its parts are windows on the message, not copies.
 *
 * @param format how the type is written (NDEF 1.0, 3.2.6)
 */
record NdefRecord(int format, ByteBuffer type, ByteBuffer payload) {
    static final int EMPTY = 0;
    static final int WELL_KNOWN = 1;
    static final int ABSOLUTE_URI = 3;
    static final int UNKNOWN = 5;
    static final int UNCHANGED = 6;
    static final int RESERVED = 7;

    /** Whether it is of that type of the NFC Forum's own. */
    boolean is(String name) {
        return format == WELL_KNOWN
                && type.equals(ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)));
    }
}
