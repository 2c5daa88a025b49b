package dev.regulars.loyalty.code;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** Reads what {@link Pack} wrote. */
final class Unpack {
    private static final int LONGEST_TEXT = 256;

    private final ByteBuffer in;

    private Unpack(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    /** Reads a whole value; anything that cannot be one is damage. */
    static <T> T read(byte[] bytes, Function<Unpack, T> reader) throws DamagedCode {
        try {
            return reader.apply(new Unpack(bytes));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException e) {
            throw new DamagedCode();
        }
    }

    /** Whether nothing follows. */
    boolean isOver() {
        return !in.hasRemaining();
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new IllegalArgumentException("no number is that long");
    }

    BigDecimal decimal() {
        int scale = Math.toIntExact(number());
        if (scale < -18 || scale > 18) {
            throw new IllegalArgumentException("no quantity has that many digits");
        }
        var value = BigDecimal.valueOf(number(), scale);
        return scale < 0 ? value.setScale(0) : value;
    }

    LocalDate date() {
        return Pack.DAY_ZERO.plusDays(number());
    }

    String text() {
        return text(Math.toIntExact(number()));
    }

    String id() {
        int length = Math.toIntExact(number());
        return length == 0 ? new UUID(in.getLong(), in.getLong()).toString() : text(length);
    }

    private String text(int length) {
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IllegalArgumentException("no text here is that long");
        }
        var bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
