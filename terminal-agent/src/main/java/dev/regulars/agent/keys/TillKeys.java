package dev.regulars.agent.keys;

import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Base64;

/**
 * The till's own two pairs of keys: it signs receipt codes and provisional cards with one, and what
 * is meant for it alone is sealed to the other. Safe to call from many threads.
 */
public final class TillKeys {
    private static final String PURPOSE = "till keys";

    private final PrivateKey signKey;
    private final String publicSignKey;
    private final Seal.Keys sealKeys;

    private TillKeys(PrivateKey signKey, String publicSignKey, Seal.Keys sealKeys) {
        this.signKey = signKey;
        this.publicSignKey = publicSignKey;
        this.sealKeys = sealKeys;
    }

    /**
     * The keys in this file; made when the file is not there.
     *
     * @throws KeysUnreadable when they are closed under another system key
     */
    public static TillKeys open(Path path, SystemKey systemKey) {
        var file = new WholeFile(path);
        return file.read()
                .map(b -> read(path, b, systemKey))
                .orElseGet(() -> make(file, systemKey));
    }

    /** New keys in place of those that cannot be opened any more; for pairing anew. */
    public static TillKeys openOrRenew(Path path, SystemKey systemKey) {
        try {
            return open(path, systemKey);
        } catch (KeysUnreadable e) {
            return make(new WholeFile(path), systemKey);
        }
    }

    /** Signs with the till's key: 64 bytes. */
    public byte[] sign(byte[] message) {
        return Signature.sign(signKey, message);
    }

    /** Opens what was sealed to this till. */
    public byte[] open(String sealed, String purpose) {
        return Seal.open(sealKeys, sealed, purpose);
    }

    /** The Ed25519 public key, X.509 in base64. */
    public String publicSignKey() {
        return publicSignKey;
    }

    /** The X25519 public key, 32 raw bytes in base64. */
    public String publicSealKey() {
        return Base64.getEncoder().encodeToString(sealKeys.publicKey());
    }

    private static TillKeys make(WholeFile file, SystemKey systemKey) {
        var sign = Signature.newKeys();
        var seal = Seal.Keys.random();
        var written = Signature.written(sign.getPublic());
        file.write(
                Wire.bytes(
                        new Kept(
                                systemKey.close(sign.getPrivate().getEncoded(), PURPOSE),
                                written,
                                systemKey.close(seal.privateKey(), PURPOSE),
                                Base64.getEncoder().encodeToString(seal.publicKey()))));
        return new TillKeys(sign.getPrivate(), written, seal);
    }

    private static TillKeys read(Path path, byte[] bytes, SystemKey systemKey) {
        try {
            var kept = Wire.read(bytes, Kept.class);
            return new TillKeys(
                    Signature.privateKey(systemKey.open(kept.sign(), PURPOSE)),
                    kept.publicSign(),
                    new Seal.Keys(
                            Base64.getDecoder().decode(kept.publicSeal()),
                            systemKey.open(kept.seal(), PURPOSE)));
        } catch (CannotOpen | IllegalArgumentException e) {
            throw new KeysUnreadable(path, e);
        }
    }

    /** The file: private keys closed under the system key. */
    private record Kept(Ciphertext sign, String publicSign, Ciphertext seal, String publicSeal) {}
}
