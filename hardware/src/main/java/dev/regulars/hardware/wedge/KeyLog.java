package dev.regulars.hardware.wedge;

import dev.regulars.hardware.reader.ScannedText;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keys as a POS hands them over: two bytes a key, the milliseconds since the one before (255 for
 * that many or more) and the character (ISO 8859-1; {@code 0D} is Enter, {@code 09} is Tab). Total
 * for any bytes.
 */
public final class KeyLog {
    private KeyLog() {}

    /**
     * The first scan among the keys; empty where a person typed them all.
     *
     * @param log wiped when this returns
     */
    public static Optional<ScannedText> read(byte[] log, WedgeFormat format) {
        try {
            return firstScan(log, new Burst(format));
        } finally {
            Arrays.fill(log, (byte) 0);
        }
    }

    private static Optional<ScannedText> firstScan(byte[] log, Burst burst) {
        for (int i = 0; i + 1 < log.length; i += 2) {
            if (burst.isOver(log[i] & 0xFF)) {
                var scan = burst.take();
                if (scan.isPresent()) {
                    return scan;
                }
            }
            burst.add((char) (log[i + 1] & 0xFF));
            if (burst.isComplete()) {
                return burst.take();
            }
        }
        return burst.take();
    }
}
