package dev.regulars.loyalty.secret;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 signatures (RFC 8032): 64 bytes each. Keys are base64 of their usual encodings. */
public final class Signature {
    private static final String ED25519 = "Ed25519";

    private Signature() {}

    /** A new pair. */
    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance(ED25519).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this JDK", e);
        }
    }

    /** A private key from its PKCS #8 encoding. */
    public static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no Ed25519 private key", e);
        }
    }

    /** A public key from the base64 of its X.509 encoding. */
    public static PublicKey publicKey(String base64) {
        try {
            var x509 = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return KeyFactory.getInstance(ED25519).generatePublic(x509);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("this is no Ed25519 public key", e);
        }
    }

    /** How a public key is written. */
    public static String written(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Signs. */
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signer = java.security.Signature.getInstance(ED25519);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key does not sign", e);
        }
    }

    /** Whether a signature is this key's for this message; false for anything malformed. */
    public static boolean holds(PublicKey key, byte[] message, byte[] signature) {
        try {
            var verifier = java.security.Signature.getInstance(ED25519);
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
