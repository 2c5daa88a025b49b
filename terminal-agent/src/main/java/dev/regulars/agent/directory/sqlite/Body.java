package dev.regulars.agent.directory.sqlite;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * JSON in a column, with its check sum in front: SQLite itself does not notice when a byte of a
 * value has changed on the disk.
 */
final class Body {
    private static final int SUM = 4;

    private Body() {}

    static byte[] of(byte[] json) {
        return ByteBuffer.allocate(SUM + json.length).putInt(crc(json)).put(json).array();
    }

    /** The JSON; throws {@link Damaged} when it is not what was written. */
    static byte[] read(byte[] column) {
        if (column.length > SUM) {
            var json = Arrays.copyOfRange(column, SUM, column.length);
            if (crc(json) == ByteBuffer.wrap(column).getInt()) {
                return json;
            }
        }
        throw new Damaged("a value in the database is not what was written");
    }

    private static int crc(byte[] json) {
        var crc = new CRC32C();
        crc.update(json);
        return (int) crc.getValue();
    }
}
