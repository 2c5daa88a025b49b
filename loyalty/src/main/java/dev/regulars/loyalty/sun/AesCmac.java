package dev.regulars.loyalty.sun;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES-128 as the tags use it: CMAC (NIST SP 800-38B) and CBC from an IV of zeros. */
final class AesCmac {
    static final int BLOCK = 16;

    private AesCmac() {}

    static byte[] cmac(byte[] key, byte[] message) {
        var mac = new CMac(AESEngine.newInstance());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        var whole = new byte[BLOCK];
        mac.doFinal(whole, 0);
        return whole;
    }

    static byte[] decrypted(byte[] key, byte[] blocks) {
        return cbc(Cipher.DECRYPT_MODE, key, blocks);
    }

    static byte[] encrypted(byte[] key, byte[] blocks) {
        return cbc(Cipher.ENCRYPT_MODE, key, blocks);
    }

    /** The last block of an encryption. */
    static byte[] lastBlock(byte[] key, byte[] blocks) {
        var all = encrypted(key, blocks);
        return Arrays.copyOfRange(all, all.length - BLOCK, all.length);
    }

    private static byte[] cbc(int mode, byte[] key, byte[] blocks) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK]));
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is missing from this JDK", e);
        }
    }
}
