package dev.regulars.hardware.stripe;

import dev.regulars.hardware.hid.Field;
import dev.regulars.hardware.hid.HidReport;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a report has one track.
 *
 * @param status its bit 0 says that the track did not decode; null where the device does not tell
 * @param length in bytes; null where the text ends with the first zero
 */
record TrackPlace(@Nullable Field status, @Nullable Field length, Field data) {
    private static final int NOT_DECODED = 1;
    private static final int SHORTEST = 8;

    boolean failed(HidReport report) {
        return status != null && (report.number(status) & NOT_DECODED) != 0;
    }

    /** The track's bytes, to be wiped. */
    byte[] text(HidReport report) {
        if (length != null) {
            return report.text(data, Math.max(0, report.number(length)));
        }
        byte[] whole = report.text(data, data.count());
        byte[] text = Arrays.copyOf(whole, textLength(whole));
        Arrays.fill(whole, (byte) 0);
        return text;
    }

    boolean isIn(HidReport report) {
        return report.has(data);
    }

    static Optional<TrackPlace> of(
            Optional<Field> status, Optional<Field> length, Optional<Field> data) {
        return data.filter(field -> field.isText(SHORTEST))
                .map(field -> new TrackPlace(status.orElse(null), length.orElse(null), field));
    }

    private static int textLength(byte[] whole) {
        int length = 0;
        while (length < whole.length && whole[length] != 0) {
            length++;
        }
        return length;
    }
}
