package dev.regulars.loyalty.secret;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Ciphertext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The programme's key by which tills look members up. Made by the server, given at pairing, renewed
 * when a till is revoked. Three keys are derived from it, one for each use.
 */
public final class DirectoryKey {
    private static final String HMAC = "HmacSHA256";

    private final int version;
    private final byte[] lookUp;
    private final SecretKey32 wrap;
    private final byte[] rotate;

    public DirectoryKey(int version, byte[] key) {
        this.version = version;
        this.lookUp = hmac(SecretKey32.of(key).bytes(), "regulars look-up 1");
        this.wrap = SecretKey32.of(hmac(key, "regulars member key 1"));
        this.rotate = hmac(key, "regulars rotating code 1");
    }

    public int version() {
        return version;
    }

    /**
     * The hash of an identifier in its normal form: {@code number:9801…}, {@code uid:04A1…}
     * (upper-case hex), {@code code:…}, {@code phone:+47…}.
     */
    public CardHash hash(String identifier) {
        var mac = Arrays.copyOf(hmac(lookUp, identifier), 16);
        return new CardHash(version, HexFormat.of().formatHex(mac));
    }

    /** Wraps a member's key for all tills of the programme. */
    public Ciphertext wrap(MemberId member, SecretKey32 memberKey) {
        return wrap.close(memberKey.bytes(), member.value());
    }

    /** Unwraps it again. */
    public SecretKey32 unwrap(MemberId member, Ciphertext wrapped) {
        return SecretKey32.of(wrap.open(wrapped, member.value()));
    }

    /**
     * What the codes of a member's phone come from: 20 bytes, the same at every till.
     *
     * @param number which of their phones
     */
    public byte[] rotating(MemberId member, int number) {
        return Arrays.copyOf(hmac(rotate, number + " " + member.value()), 20);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this JDK", e);
        }
    }
}
