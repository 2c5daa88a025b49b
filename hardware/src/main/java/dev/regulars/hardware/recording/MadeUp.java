package dev.regulars.hardware.recording;

import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.reader.Uid;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts made-up serial numbers and texts in the place of real ones: of the same length and kind, and
 * within one session the same for the same. The key that they are made with is never written, so
 * nobody can find the real ones by trying. For one thread.
 */
final class MadeUp {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final String SCHEME = "://";

    private final Mac mac;
    private final Predicate<char[]> unwanted;

    /**
     * @param unwanted what no made-up text may look like: a payment card's
     */
    MadeUp(Predicate<char[]> unwanted) {
        this.unwanted = unwanted;
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this JDK", e);
        }
    }

    /** The first byte stays: it says who made the chip, or that the number changes at each tap. */
    Uid of(Uid real) {
        var hex = real.hex();
        byte[] made = stream(hex.getBytes(StandardCharsets.US_ASCII), 0, real.length() - 1);
        return new Uid(hex.substring(0, 2) + HexFormat.of().withUpperCase().formatHex(made));
    }

    /**
     * A digit stands for a digit, a letter for a letter of its case; all else stays, and so does
     * what says how to read it: an address' scheme, a scanner's symbology.
     */
    String of(ScannedText real) {
        char[] text = real.characters();
        byte[] bytes = bytes(text);
        try {
            char[] made = text.clone();
            for (int attempt = 0; attempt == 0 || unwanted.test(made.clone()); attempt++) {
                System.arraycopy(text, 0, made, 0, text.length);
                change(made, stream(bytes, attempt, text.length));
            }
            return new String(made);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static void change(char[] text, byte[] stream) {
        for (int i = framed(text); i < text.length; i++) {
            text[i] = changed(text[i], stream[i] & 0xFF);
        }
    }

    private static char changed(char c, int by) {
        if (c >= '0' && c <= '9') {
            return (char) ('0' + (c - '0' + by) % 10);
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) ('A' + (c - 'A' + by) % 26);
        }
        // Whatever else is a letter somewhere may be a name's.
        return Character.isLetterOrDigit(c) ? (char) ('a' + (c + by) % 26) : c;
    }

    private static int framed(char[] text) {
        if (text.length > 3 && text[0] == ']') {
            return 3;
        }
        int scheme = CharBuffer.wrap(text).toString().indexOf(SCHEME);
        return scheme < 0 ? 0 : scheme + SCHEME.length();
    }

    private byte[] stream(byte[] of, int attempt, int length) {
        var stream = ByteBuffer.allocate(length);
        for (int block = 0; stream.hasRemaining(); block++) {
            mac.update(ByteBuffer.allocate(8).putInt(attempt).putInt(block).flip());
            byte[] more = mac.doFinal(of);
            stream.put(more, 0, Math.min(more.length, stream.remaining()));
        }
        return stream.array();
    }

    private static byte[] bytes(char[] text) {
        var bytes = ByteBuffer.allocate(2 * text.length);
        for (char c : text) {
            bytes.putChar(c);
        }
        return bytes.array();
    }
}
