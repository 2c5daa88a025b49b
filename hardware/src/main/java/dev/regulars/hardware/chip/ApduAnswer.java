package dev.regulars.hardware.chip;

import java.util.Arrays;
import java.util.Optional;

/**
 * A reply of a chip (ISO/IEC 7816-4, 5.1): its data and a status word. Holds a copy of the data
 * that can be wiped. Not to be shared between threads.
 */
public final class ApduAnswer {
    /** In bytes: 65,536 of data, as the extended form allows, and the status word. */
    public static final int LONGEST = 65_538;

    private static final int STATUS_LENGTH = 2;
    private static final int DONE = 0x9000;
    private static final int SELECTED_BUT_BLOCKED = 0x6283;
    private static final int END_OF_FILE = 0x6282;
    private static final int OTHER_LENGTH = 0x6C;

    private final byte[] data;
    private final int status;

    private ApduAnswer(byte[] data, int status) {
        this.data = data;
        this.status = status;
    }

    /** Empty for what is shorter than a status word, or longer than {@link #LONGEST}. */
    public static Optional<ApduAnswer> of(byte[] reply) {
        int end = reply.length - STATUS_LENGTH;
        if (end < 0 || reply.length > LONGEST) {
            return Optional.empty();
        }
        int status = (reply[end] & 0xFF) << 8 | reply[end + 1] & 0xFF;
        return Optional.of(new ApduAnswer(Arrays.copyOf(reply, end), status));
    }

    /** The data itself, not a copy; empty when there is none. */
    public byte[] data() {
        return data;
    }

    /** The status word, 0 to FFFF. */
    public int status() {
        return status;
    }

    /** Whether the command was carried out, without a warning. */
    public boolean isDone() {
        return status == DONE;
    }

    /** Whether something was selected, be it an application that is blocked. */
    public boolean isSelected() {
        return isDone() || status == SELECTED_BUT_BLOCKED;
    }

    /** Whether there is data, be it less than was asked for because the file ended. */
    public boolean hasRead() {
        return data.length > 0 && (isDone() || status == END_OF_FILE);
    }

    /** How much the chip wants to be asked for instead, 1 to 256; empty when it did not say so. */
    public Optional<Integer> lengthWanted() {
        int wanted = status & 0xFF;
        return status >> 8 == OTHER_LENGTH
                ? Optional.of(wanted == 0 ? 256 : wanted)
                : Optional.empty();
    }

    /** Forgets the data. */
    public void wipe() {
        Arrays.fill(data, (byte) 0);
    }

    @Override
    public String toString() {
        return "%d bytes, %04X".formatted(data.length, status);
    }
}
