package dev.regulars.loyalty.code;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a member's phone and every till derive the same digits from: RFC 6238 with SHA-1, steps of
 * 30 seconds and eight digits. A till accepts the step it is in and one on either side.
 */
public final class RotatingSecret {
    /** How long one code is shown. */
    public static final Duration STEP = Duration.ofSeconds(30);

    private static final String HMAC = "HmacSHA1";
    private static final int MODULUS = 100_000_000;

    private final byte[] key;

    /**
     * @param key 20 bytes
     */
    public RotatingSecret(byte[] key) {
        if (key.length != 20) {
            throw new IllegalArgumentException("20 bytes were expected, not " + key.length);
        }
        this.key = key.clone();
    }

    /** For the member's phone. */
    public String base64() {
        return Base64.getEncoder().encodeToString(key);
    }

    /** Which step a moment is in. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    /** The digits of a step: RFC 4226, section 5.3. */
    public String digits(long step) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int cut = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & 0x7FFF_FFFF;
            return String.format(Locale.ROOT, "%08d", cut % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is missing from this JDK", e);
        }
    }

    /** The step whose digits these are, around a moment; empty when they are of none. */
    public OptionalLong stepOf(String digits, Instant now) {
        long middle = step(now);
        return LongStream.of(middle, middle - 1, middle + 1)
                .filter(step -> digits(step).equals(digits))
                .findFirst();
    }
}
