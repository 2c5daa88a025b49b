package dev.regulars.agent.inspect;

import dev.regulars.hardware.ndef.NdefAnswer;
import dev.regulars.hardware.ndef.NdefMessage;
import dev.regulars.hardware.ndef.TagMemory;
import java.util.Arrays;

/**
 * A message as somebody got it out of a tag: by itself, as the file of a Type 4 tag with its length
 * in front, as the data area of a Type 2 tag, or as the whole memory of one from page 0.
 */
final class NdefDump {
    /** Page 3 begins with it where a Type 2 tag holds messages. */
    private static final byte MAGIC = (byte) 0xE1;

    private static final int MAGIC_AT = 12;
    private static final int AREA_AT = 16;

    private NdefDump() {}

    static NdefAnswer read(byte[] dump) {
        if (dump.length > AREA_AT && dump[MAGIC_AT] == MAGIC) {
            return area(Arrays.copyOfRange(dump, AREA_AT, dump.length));
        }
        var whole = NdefMessage.read(dump);
        if (!(whole instanceof NdefAnswer.Malformed)) {
            return whole;
        }
        boolean lengthInFront =
                dump.length > 2 && ((dump[0] & 0xFF) << 8 | dump[1] & 0xFF) == dump.length - 2;
        var inner =
                lengthInFront
                        ? NdefMessage.read(Arrays.copyOfRange(dump, 2, dump.length))
                        : area(dump);
        return inner instanceof NdefAnswer.Malformed ? whole : inner;
    }

    private static NdefAnswer area(byte[] area) {
        return switch (TagMemory.find(area, area.length, area.length)) {
            case TagMemory.Place.At(int from, int length) ->
                    NdefMessage.read(Arrays.copyOfRange(area, from, from + length));
            case TagMemory.Place.Further _, TagMemory.Place.Nowhere _ ->
                    NdefMessage.read(new byte[0]);
        };
    }
}
