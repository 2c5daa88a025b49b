package dev.regulars.loyalty.code;

import dev.regulars.loyalty.id.MemberId;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * What a member's phone shows: another one every half minute, so that a picture of it is worth
 * nothing a minute later. Proves nothing before {@link RotatingSecret} was asked.
 *
 * @param key version of the directory key that the phone's secret comes from
 * @param number which of this member's phones it is, from 1: one that was lost is blocked
 * @param digits eight decimal digits
 */
public record RotatingCode(int key, MemberId member, int number, String digits)
        implements PrintedCode {
    static final String PREFIX = "RGT1";

    /** How many digits a code has. */
    public static final int DIGITS = 8;

    private static final int CHECK_BYTES = 2;

    public RotatingCode {
        if (digits.length() != DIGITS || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a rotating code has eight digits");
        }
    }

    /** Under this name a directory finds what was said of this one phone. */
    public String identifier() {
        return identifier(member, number);
    }

    /** The same for a code that was not read. */
    public static String identifier(MemberId member, int number) {
        return "phone:" + member.value() + ":" + number;
    }

    /** As the phone shows it: 45 characters for a member whose id is a UUID. */
    public String written() {
        return beginning(key, member, number) + digits;
    }

    /** All but the digits: what stays the same while the code rotates. */
    public static String beginning(int key, MemberId member, int number) {
        var bytes = new Pack().number(key).id(member).number(number).bytes();
        var whole = Arrays.copyOf(bytes, bytes.length + CHECK_BYTES);
        System.arraycopy(check(bytes), 0, whole, bytes.length, CHECK_BYTES);
        return PREFIX + Base45.write(whole);
    }

    /** Reads what follows the prefix. */
    static RotatingCode read(String text) throws DamagedCode {
        int end = text.length() - DIGITS;
        if (end < 0) {
            throw new DamagedCode();
        }
        var whole = Base45.read(text.substring(0, end).toUpperCase(Locale.ROOT));
        int length = whole.length - CHECK_BYTES;
        if (length < 1
                || !Arrays.equals(
                        check(Arrays.copyOf(whole, length)),
                        Arrays.copyOfRange(whole, length, whole.length))) {
            throw new DamagedCode();
        }
        return Unpack.read(
                Arrays.copyOf(whole, length),
                in ->
                        new RotatingCode(
                                Math.toIntExact(in.number()),
                                new MemberId(in.id()),
                                Math.toIntExact(in.number()),
                                text.substring(end)));
    }

    private static byte[] check(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return new byte[] {(byte) (crc.getValue() >> 8), (byte) crc.getValue()};
    }
}
