package dev.regulars.hardware.ndef;

import dev.regulars.hardware.ndef.NdefAnswer.Flaw;
import dev.regulars.hardware.ndef.NdefAnswer.Malformed;
import java.nio.ByteBuffer;

/**
 * An NDEF message (NFC Forum NDEF 1.0): reads its addresses (record type U), texts (T), those of a
 * smart poster (Sp) one level deep, and absolute addresses. Other records are passed over, and so
 * is one of these whose content is not what its type says.
 *
 * <p>Throws nothing whatever the bytes. Looks at no more than {@link #LONGEST} bytes and {@link
 * #MOST_RECORDS} records, and makes at most 32 characters of a byte.
 */
public final class NdefMessage {
    /** In bytes: more than any tag of a shop holds. */
    public static final int LONGEST = 4096;

    /** Of the whole message, and again of each smart poster in it. */
    public static final int MOST_RECORDS = 64;

    private NdefMessage() {}

    /**
     * @param message the whole message and nothing before it; what follows its last record is not
     *     looked at. Nothing of it is kept: the caller may wipe it afterwards
     */
    public static NdefAnswer read(byte[] message) {
        return message.length > LONGEST
                ? new Malformed(Flaw.TOO_LONG)
                : new RecordWalk(ByteBuffer.wrap(message), RecordContent.OUTERMOST).answer();
    }
}
