package dev.regulars.hardware.chip;

import dev.regulars.hardware.ndef.TagMemory;
import dev.regulars.hardware.ndef.TagMemory.Place;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The message in the memory of a Type 2 tag (NFC Forum Type 2 Tag 1.2), read as far as it goes. */
final class TypeTwoTag {
    private static final int PAGE = 4;
    private static final int READ_AT_ONCE = 16;
    private static final int CAPABILITIES = 3;
    private static final byte FORMATTED = (byte) 0xE1;

    private final Conversation chip;
    private final byte[] area;
    private int read;

    private TypeTwoTag(Conversation chip, int size) {
        this.chip = chip;
        this.area = new byte[size];
    }

    /** Empty when there is none. */
    static Optional<byte[]> message(Conversation chip) throws IOException {
        ApduAnswer first = chip.ask(ApduCommand.readMemory(CAPABILITIES, READ_AT_ONCE));
        if (!isReadable(first)) {
            return Optional.empty();
        }
        var tag = new TypeTwoTag(chip, (first.data()[2] & 0xFF) * 8);
        try {
            tag.take(first, PAGE);
            return tag.message();
        } finally {
            Arrays.fill(tag.area, (byte) 0);
        }
    }

    /** Formatted by version 1 of the mapping, and readable by all (clause 4.6). */
    private static boolean isReadable(ApduAnswer answer) {
        byte[] data = answer.data();
        return answer.isDone()
                && data.length >= PAGE
                && data[0] == FORMATTED
                && data[1] >> 4 == 1
                && data[3] >> 4 == 0;
    }

    private Optional<byte[]> message() throws IOException {
        boolean more = true;
        while (more) {
            switch (TagMemory.find(area, read, area.length)) {
                case Place.At(int from, int length) when from + length <= read -> {
                    return Optional.of(Arrays.copyOfRange(area, from, from + length));
                }
                case Place.At _, Place.Further _ -> more = readOn();
                case Place.Nowhere() -> more = false;
            }
        }
        return Optional.empty();
    }

    private boolean readOn() throws IOException {
        if (!chip.mayAskMore()) {
            return false;
        }
        int page = CAPABILITIES + 1 + read / PAGE;
        ApduAnswer answer = chip.ask(ApduCommand.readMemory(page, READ_AT_ONCE));
        return answer.isDone() && take(answer, 0);
    }

    /** Whole pages only: some readers give one at a time. */
    private boolean take(ApduAnswer answer, int from) {
        int pages = (answer.data().length - from) / PAGE * PAGE;
        int taken = Math.min(pages, area.length - read);
        System.arraycopy(answer.data(), from, area, read, taken);
        answer.wipe();
        read += taken;
        return taken > 0;
    }
}
