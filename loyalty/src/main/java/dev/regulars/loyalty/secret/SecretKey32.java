package dev.regulars.loyalty.secret;

import dev.regulars.loyalty.member.Ciphertext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 32 bytes of secret that open and close ciphertexts: AES-256-GCM with a random nonce (NIST SP
 * 800-38D). A context, such as the member's id, is bound to each ciphertext and must be given again
 * to open it.
 */
public final class SecretKey32 {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private SecretKey32(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** A new key. */
    public static SecretKey32 random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new SecretKey32(bytes);
    }

    /** A key that was kept. */
    public static SecretKey32 of(byte[] bytes) {
        return new SecretKey32(bytes);
    }

    /** The key itself, for whoever keeps it. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Closes a text. */
    public Ciphertext close(String text, String context) {
        return close(text.getBytes(StandardCharsets.UTF_8), context);
    }

    /** Closes bytes. */
    public Ciphertext close(byte[] plain, String context) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return new Ciphertext(Base64.getEncoder().encodeToString(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing from this JDK", e);
        }
    }

    /**
     * Opens what was closed under this key and context.
     *
     * @throws CannotOpen when it was not
     */
    public byte[] open(Ciphertext closed, String context) {
        try {
            var whole = Base64.getDecoder().decode(closed.base64());
            var nonce = Arrays.copyOf(whole, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotOpen("this is not a ciphertext of this key for " + context, e);
        }
    }

    /** Opens a text. */
    public String openText(Ciphertext closed, String context) {
        return new String(open(closed, context), StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
