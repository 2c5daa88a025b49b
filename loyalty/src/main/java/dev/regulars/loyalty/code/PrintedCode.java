package dev.regulars.loyalty.code;

import java.util.Locale;
import java.util.Optional;

/** A code that the shop gave out. Reading one says nothing of who signed it. */
public sealed interface PrintedCode permits ClaimCode, CouponCode, RotatingCode, SignedCode {

    /** Whether a text pretends to be a code of ours. */
    static boolean looksLike(CharSequence text) {
        return text.length() > 8
                && Character.toUpperCase(text.charAt(0)) == 'R'
                && Character.toUpperCase(text.charAt(1)) == 'G'
                && "RCPMST".indexOf(Character.toUpperCase(text.charAt(2))) >= 0
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
            return Optional.of(read(prefix, bare.substring(4)));
        } catch (DamagedCode e) {
            return Optional.empty();
        }
    }

    private static PrintedCode read(String prefix, String rest) throws DamagedCode {
        return switch (prefix) {
            case RotatingCode.PREFIX -> RotatingCode.read(rest);
            case CouponCode.PREFIX -> CouponCode.unpacked(Alphabet.read(rest));
            case ClaimCode.PREFIX -> ClaimCode.unpacked(Alphabet.read(rest));
            case MemberCode.PREFIX ->
                    SignedCode.unpacked(prefix, Base45.read(rest), MemberCode::unpacked);
            case ReceiptCode.PREFIX ->
                    SignedCode.unpacked(prefix, Alphabet.read(rest), ReceiptCode::unpacked);
            default -> SignedCode.unpacked(prefix, Alphabet.read(rest), ProvisionalCode::unpacked);
        };
    }
}
