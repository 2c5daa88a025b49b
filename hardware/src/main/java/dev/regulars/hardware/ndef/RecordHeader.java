package dev.regulars.hardware.ndef;

import dev.regulars.hardware.ndef.NdefAnswer.Flaw;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the type of a record (NDEF 1.0, 3.2).
 *
 * @param payloadLength up to 2³²−1, whatever is really there
 */
record RecordHeader(int flags, int typeLength, long payloadLength, int idLength) {
    private static final int FIRST = 0x80;
    private static final int LAST = 0x40;
    private static final int CHUNK = 0x20;
    private static final int SHORT = 0x10;
    private static final int WITH_ID = 0x08;

    /**
     * @throws java.nio.BufferUnderflowException when the message ends before
     */
    static RecordHeader read(ByteBuffer message) {
        int flags = message.get() & 0xFF;
        int typeLength = message.get() & 0xFF;
        long payloadLength =
                (flags & SHORT) != 0 ? message.get() & 0xFF : message.getInt() & 0xFFFF_FFFFL;
        int idLength = (flags & WITH_ID) != 0 ? message.get() & 0xFF : 0;
        return new RecordHeader(flags, typeLength, payloadLength, idLength);
    }

    int format() {
        return flags & 0x07;
    }

    boolean isLast() {
        return (flags & LAST) != 0;
    }

    @Nullable Flaw flaw(boolean first) {
        if ((flags & FIRST) != 0 != first) {
            return Flaw.NO_BEGINNING;
        }
        if ((flags & CHUNK) != 0 || format() == NdefRecord.UNCHANGED) {
            return Flaw.CHUNKED;
        }
        return lengthsFit() ? null : Flaw.WRONG_LENGTH;
    }

    private boolean lengthsFit() {
        return switch (format()) {
            case NdefRecord.EMPTY -> typeLength == 0 && idLength == 0 && payloadLength == 0;
            case NdefRecord.UNKNOWN, NdefRecord.RESERVED -> typeLength == 0;
            default -> typeLength > 0;
        };
    }
}
