package dev.regulars.loyalty.receipt;

import dev.regulars.loyalty.id.TillId;
import java.util.function.UnaryOperator;

/** What a till says under its own signature. */
public sealed interface SignedContent permits ReceiptCode, ProvisionalCode {

    /** Who signs it. */
    TillId till();

    /** Four characters that tell what it is; signed with the rest. */
    String prefix();

    /** Everything else, as bytes. */
    byte[] packed();

    /**
     * As it is printed. The same content under the same key gives the same text.
     *
     * @param signer gives the Ed25519 signature of a message, 64 bytes
     */
    default String written(UnaryOperator<byte[]> signer) {
        return SignedCode.sign(this, signer);
    }
}
