package dev.regulars.loyalty.code;

import java.util.function.UnaryOperator;

/** What a till or head office says under its own signature. */
public sealed interface SignedContent permits ReceiptCode, ProvisionalCode, MemberCode {

    /** Who signs it. */
    Signer signer();

    /** Four characters that tell what it is; signed with the rest. */
    String prefix();

    /** Everything else, as bytes. */
    byte[] packed();

    /**
     * Bytes as the characters of this kind of code: letters and digits, which survive every
     * keyboard layout, for what is printed at a till.
     */
    default String text(byte[] bytes) {
        return Alphabet.write(bytes);
    }

    /**
     * As it is printed. The same content under the same key gives the same text.
     *
     * @param signer gives the Ed25519 signature of a message, 64 bytes
     */
    default String written(UnaryOperator<byte[]> signer) {
        return SignedCode.sign(this, signer);
    }
}
