package dev.regulars.agent.identify;

import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.loyalty.code.CouponCode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfferCode;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which offer a code is for, without a network. */
public final class Coupons {
    private final DirectoryKeys keys;

    public Coupons(DirectoryKeys keys) {
        this.keys = keys;
    }

    /**
     * A code of an offer.
     *
     * @param shown what a quote is told of it: the text of a general code, the number of another
     */
    public record Coupon(Offer offer, String shown) {}

    /** The offer of a code, if any has it. */
    public Optional<Coupon> find(CheckedProgramme programme, String code) {
        return PrintedCode.read(code).orElse(null) instanceof CouponCode coupon
                ? find(programme, coupon)
                : general(programme, code.strip().toCharArray());
    }

    /** Whether it wants to be a single-use code and is none, by its check. */
    public static boolean isMistyped(String code) {
        return CouponCode.looksLike(code) && PrintedCode.read(code).isEmpty();
    }

    /** The offer of a single-use code that head office made. */
    Optional<Coupon> find(CheckedProgramme programme, CouponCode code) {
        return programme.offers().stream()
                .filter(offer -> offer.code() instanceof OfferCode.SingleUse)
                .filter(offer -> isOf(code, offer.id()))
                .findFirst()
                .map(offer -> new Coupon(offer, String.valueOf(code.number())));
    }

    /** The offer of a general code; the characters become no text that nobody could wipe. */
    static Optional<Coupon> general(CheckedProgramme programme, char[] code) {
        return programme.offers().stream()
                .flatMap(offer ->
                        offer.code() instanceof OfferCode.General general
                                        && general.isTyped(CharBuffer.wrap(code))
                                ? Stream.of(new Coupon(offer, general.text()))
                                : Stream.empty())
                .findFirst();
    }

    private boolean isOf(CouponCode code, String offer) {
        return keys.hashes(CouponCode.identifier(offer, code.number())).stream()
                .anyMatch(hash -> code.isOf(offer, hash));
    }
}
