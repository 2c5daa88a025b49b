package dev.regulars.loyalty.receipt;

import java.util.Locale;
import java.util.Optional;

/** A code that a till of the shop printed. Reading one says nothing of who signed it. */
public sealed interface PrintedCode permits ClaimCode, SignedCode {

    /** Whether a text pretends to be a code of ours. */
    static boolean looksLike(CharSequence text) {
        return text.length() > 8
                && Character.toUpperCase(text.charAt(0)) == 'R'
                && Character.toUpperCase(text.charAt(1)) == 'G'
                && "RCP".indexOf(Character.toUpperCase(text.charAt(2))) >= 0
                && text.charAt(3) == '1';
    }

    /** Reads a code; empty when it is none, or damaged. */
    static Optional<PrintedCode> read(String text) {
        var bare = text.strip();
        if (!looksLike(bare)) {
            return Optional.empty();
        }
        var prefix = bare.substring(0, 4).toUpperCase(Locale.ROOT);
        try {
            var bytes = Alphabet.read(bare.substring(4));
            return Optional.of(
                    switch (prefix) {
                        case ClaimCode.PREFIX -> ClaimCode.unpacked(bytes);
                        case ReceiptCode.PREFIX ->
                                SignedCode.unpacked(prefix, bytes, ReceiptCode::unpacked);
                        default -> SignedCode.unpacked(prefix, bytes, ProvisionalCode::unpacked);
                    });
        } catch (DamagedCode e) {
            return Optional.empty();
        }
    }
}
