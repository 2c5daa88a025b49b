package dev.regulars.loyalty.code;

import dev.regulars.loyalty.member.CardHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * A single-use code of an offer, short enough to be typed. Its proof is made under the programme's
 * directory key, so that a till tells without a network which offer it is for and that head office
 * made it; whether it was used only head office knows. A check tells a typo from a code that nobody
 * made.
 *
 * @param offer which offer, as {@link #tag} has it
 * @param number which of its codes, 1 to 2³² − 1
 * @param proof the first half of what {@link #identifier} hashes to, 32 bits
 */
public record CouponCode(int offer, long number, int proof) implements PrintedCode {
    static final String PREFIX = "RGS1";

    private static final int BYTES = 10;
    private static final int GROUP = 6;

    /** The code of an offer with this number, under a key that hashes identifiers. */
    public static CouponCode made(String offer, long number, Function<String, CardHash> key) {
        return new CouponCode(tag(offer), number, proof(key.apply(identifier(offer, number))));
    }

    /** Whether a text wants to be such a code. */
    public static boolean looksLike(String text) {
        return text.strip().toUpperCase(Locale.ROOT).startsWith(PREFIX);
    }

    /** Whether it says that it is a code of this offer; a till asks for its proof, too. */
    public boolean mayBeOf(String ofOffer) {
        return offer == tag(ofOffer);
    }

    /** Whether it is a code of this offer whose identifier has this hash. */
    public boolean isOf(String ofOffer, CardHash hash) {
        return mayBeOf(ofOffer) && proof == proof(hash);
    }

    /** What is hashed for the proof. */
    public static String identifier(String offer, long number) {
        return "coupon:" + offer + ":" + number;
    }

    /** As it is printed: four letters and three groups of six. */
    public String written() {
        var bytes = Arrays.copyOf(packed(), BYTES + 1);
        bytes[BYTES] = check(packed());
        var letters = Alphabet.write(bytes);
        var text = new StringBuilder(PREFIX);
        for (int i = 0; i < letters.length(); i += GROUP) {
            text.append('-').append(letters, i, Math.min(letters.length(), i + GROUP));
        }
        return text.toString();
    }

    static CouponCode unpacked(byte[] whole) throws DamagedCode {
        var bytes = Arrays.copyOf(whole, BYTES);
        if (whole.length != BYTES + 1 || whole[BYTES] != check(bytes)) {
            throw new DamagedCode();
        }
        var in = ByteBuffer.wrap(bytes);
        return new CouponCode(
                Short.toUnsignedInt(in.getShort()),
                Integer.toUnsignedLong(in.getInt()),
                in.getInt());
    }

    private byte[] packed() {
        return ByteBuffer.allocate(BYTES)
                .putShort((short) offer)
                .putInt((int) number)
                .putInt(proof)
                .array();
    }

    private static int tag(String offer) {
        var crc = new CRC32();
        crc.update(offer.getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() >> 16);
    }

    private static int proof(CardHash hash) {
        return Integer.parseUnsignedInt(hash.hex().substring(0, 8), 16);
    }

    private static byte check(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (byte) crc.getValue();
    }
}
