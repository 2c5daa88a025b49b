package dev.regulars.loyalty.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * Bytes that only one reader can open: HPKE base mode (RFC 9180) with X25519, HKDF-SHA-256 and
 * AES-256-GCM. Written as base64 of the 32-byte encapsulation followed by the ciphertext.
 */
public final class Seal {
    private static final int ENCAPSULATION_BYTES = 32;
    private static final byte[] NOTHING = {};

    private Seal() {}

    /** A reader's pair of keys: 32 raw bytes each. */
    public record Keys(byte[] publicKey, byte[] privateKey) {
        /** A new pair. */
        public static Keys random() {
            AsymmetricCipherKeyPair pair = hpke().generatePrivateKey();
            return new Keys(
                    ((X25519PublicKeyParameters) pair.getPublic()).getEncoded(),
                    ((X25519PrivateKeyParameters) pair.getPrivate()).getEncoded());
        }
    }

    /** Seals bytes to a reader; the purpose must be named again to open them. */
    public static String seal(byte[] readersPublicKey, byte[] plain, String purpose) {
        try {
            var to = hpke().deserializePublicKey(readersPublicKey);
            var parts = hpke().seal(to, info(purpose), NOTHING, plain, null, null, null);
            var whole = Arrays.copyOf(parts[1], parts[1].length + parts[0].length);
            System.arraycopy(parts[0], 0, whole, parts[1].length, parts[0].length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("nothing was there to seal", e);
        }
    }

    /**
     * Opens a seal.
     *
     * @throws CannotOpen when it is meant for another reader or purpose, or damaged
     */
    public static byte[] open(Keys keys, String sealed, String purpose) {
        try {
            var whole = Base64.getDecoder().decode(sealed);
            var encapsulation = Arrays.copyOf(whole, ENCAPSULATION_BYTES);
            var ciphertext = Arrays.copyOfRange(whole, ENCAPSULATION_BYTES, whole.length);
            var pair = hpke().deserializePrivateKey(keys.privateKey(), keys.publicKey());
            return hpke().open(
                            encapsulation,
                            pair,
                            info(purpose),
                            NOTHING,
                            ciphertext,
                            null,
                            null,
                            null);
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            throw new CannotOpen("this seal is not for us, or not for " + purpose, e);
        }
    }

    private static byte[] info(String purpose) {
        return ("regulars " + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private static HPKE hpke() {
        return new HPKE(
                HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
