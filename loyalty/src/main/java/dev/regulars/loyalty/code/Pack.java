package dev.regulars.loyalty.code;

import dev.regulars.loyalty.id.Id;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** Writes values as few bytes. */
final class Pack {
    static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Seven bits a byte, the lowest first, after folding the sign into the lowest bit. */
    Pack number(long value) {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    Pack decimal(BigDecimal value) {
        var short_ = value.stripTrailingZeros();
        return number(short_.scale()).number(short_.unscaledValue().longValueExact());
    }

    Pack date(LocalDate date) {
        return number(DAY_ZERO.until(date, java.time.temporal.ChronoUnit.DAYS));
    }

    Pack text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** A UUID takes 17 bytes, any other name one more than it has letters. */
    Pack id(Id id) {
        if (!isUuid(id.value())) {
            return text(id.value());
        }
        var uuid = UUID.fromString(id.value());
        number(0);
        out.writeBytes(
                ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array());
        return this;
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
