package dev.regulars.loyalty.code;

import dev.regulars.loyalty.secret.Signature;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Content with the signature that came with it. Nobody should believe the content before {@link
 * #holds} was asked with the key of whom it names.
 */
public final class SignedCode implements PrintedCode {
    private static final int SIGNATURE_BYTES = 64;

    private final SignedContent content;
    private final byte[] message;
    private final byte[] signature;

    private SignedCode(SignedContent content, byte[] message, byte[] signature) {
        this.content = content;
        this.message = message;
        this.signature = signature;
    }

    public SignedContent content() {
        return content;
    }

    /** Whether it was signed with the key whose public half this is. */
    public boolean holds(PublicKey key) {
        return Signature.holds(key, message, signature);
    }

    static String sign(SignedContent content, UnaryOperator<byte[]> signer) {
        var packed = content.packed();
        var signature = signer.apply(message(content.prefix(), packed));
        var whole = Arrays.copyOf(packed, packed.length + SIGNATURE_BYTES);
        System.arraycopy(signature, 0, whole, packed.length, SIGNATURE_BYTES);
        return content.prefix() + content.text(whole);
    }

    static SignedCode unpacked(
            String prefix, byte[] whole, Function<Unpack, ? extends SignedContent> reader)
            throws DamagedCode {
        int length = whole.length - SIGNATURE_BYTES;
        if (length < 1) {
            throw new DamagedCode();
        }
        var packed = Arrays.copyOf(whole, length);
        return new SignedCode(
                Unpack.read(packed, reader),
                message(prefix, packed),
                Arrays.copyOfRange(whole, length, whole.length));
    }

    private static byte[] message(String prefix, byte[] packed) {
        var tag = ("regulars " + prefix + "|").getBytes(StandardCharsets.US_ASCII);
        var message = Arrays.copyOf(tag, tag.length + packed.length);
        System.arraycopy(packed, 0, message, tag.length, packed.length);
        return message;
    }
}
