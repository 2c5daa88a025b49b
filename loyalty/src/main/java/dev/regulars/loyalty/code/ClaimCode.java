package dev.regulars.loyalty.code;

import dev.regulars.loyalty.id.VisitId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Attaches a sale without a member to one, within 14 days. Not signed: the visit's id cannot be
 * guessed, and head office compares the code with the one that stands in the sale.
 *
 * @param businessDate the sale's
 */
public record ClaimCode(VisitId visit, LocalDate businessDate) implements PrintedCode {
    static final String PREFIX = "RGC1";

    private static final int DAYS = 14;
    private static final int CHECK_BYTES = 2;

    /** The last business date on which it can be used. */
    public LocalDate validUntil() {
        return businessDate.plusDays(DAYS);
    }

    /** As it is printed: about 36 characters. */
    public String written() {
        var bytes = new Pack().id(visit).date(businessDate).bytes();
        var whole = Arrays.copyOf(bytes, bytes.length + CHECK_BYTES);
        System.arraycopy(check(bytes), 0, whole, bytes.length, CHECK_BYTES);
        return PREFIX + Alphabet.write(whole);
    }

    static ClaimCode unpacked(byte[] whole) throws DamagedCode {
        int length = whole.length - CHECK_BYTES;
        if (length < 1) {
            throw new DamagedCode();
        }
        var bytes = Arrays.copyOf(whole, length);
        if (!Arrays.equals(check(bytes), Arrays.copyOfRange(whole, length, whole.length))) {
            throw new DamagedCode();
        }
        return Unpack.read(bytes, in -> new ClaimCode(new VisitId(in.id()), in.date()));
    }

    private static byte[] check(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return new byte[] {(byte) (crc.getValue() >> 8), (byte) crc.getValue()};
    }
}
