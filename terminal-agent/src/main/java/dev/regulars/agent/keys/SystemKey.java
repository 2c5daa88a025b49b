package dev.regulars.agent.keys;

import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.secret.SecretKey32;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The key under which every other secret on this till is closed. It is a file that only the agent's
 * account may read, so a copied folder without it says nothing.
 */
public final class SystemKey {
    private final SecretKey32 key;

    private SystemKey(SecretKey32 key) {
        this.key = key;
    }

    /** The key in this file; made when the file is not there. */
    public static SystemKey open(Path path) {
        var file = new WholeFile(path);
        var hex = file.read();
        if (hex.isPresent()) {
            return new SystemKey(read(path, hex.get()));
        }
        var fresh = SecretKey32.random();
        file.write(HexFormat.of().formatHex(fresh.bytes()).getBytes());
        return new SystemKey(fresh);
    }

    /** A new key in place of one that is damaged; for pairing anew. */
    public static SystemKey openOrRenew(Path path) {
        try {
            return open(path);
        } catch (KeysUnreadable e) {
            new WholeFile(path).destroy();
            return open(path);
        }
    }

    /** Closes bytes; the purpose must be named again to open them. */
    public Ciphertext close(byte[] plain, String purpose) {
        return key.close(plain, purpose);
    }

    /** Opens them. */
    public byte[] open(Ciphertext closed, String purpose) {
        return key.open(closed, purpose);
    }

    private static SecretKey32 read(Path path, byte[] hex) {
        try {
            return SecretKey32.of(HexFormat.of().parseHex(new String(hex).strip()));
        } catch (IllegalArgumentException e) {
            throw new KeysUnreadable(path, e);
        }
    }
}
