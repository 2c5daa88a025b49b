package dev.regulars.agent.inspect;

import dev.regulars.agent.identify.Recognition;
import dev.regulars.loyalty.code.ClaimCode;
import dev.regulars.loyalty.code.CouponCode;
import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.code.ProvisionalCode;
import dev.regulars.loyalty.code.ReceiptCode;
import dev.regulars.loyalty.code.RotatingCode;
import dev.regulars.loyalty.code.SignedCode;
import dev.regulars.loyalty.sun.SunLink;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer: one code, or that there is none.
 *
 * @param kind the kind of code, such as {@code qr}; {@code picture} where no code was found; the
 *     word of a {@link Dump} for what is no picture
 * @param outcome the word of an {@link Outcome}
 * @param text what it says, unless it is a payment card
 * @param ms from the file's first byte to this answer
 * @param symbology the identifier by ISO/IEC 15424, such as {@code ]Q1}
 * @param codes how many different codes the picture shows, when it is more than one
 * @param card what the programme calls cards with such a number
 * @param reason why nothing could be read
 * @param pass which look at the picture found it
 */
record Inspected(
        String source,
        String kind,
        String outcome,
        @Nullable String text,
        long ms,
        @Nullable String symbology,
        @Nullable Integer codes,
        @Nullable String card,
        @Nullable String reason,
        @Nullable String pass) {

    /** What a code is to the shop. */
    enum Outcome {
        MEMBER("member"),
        NOT_A_MEMBER("not-a-member"),
        PAYMENT_REFUSED("payment-refused"),
        UNREADABLE("unreadable");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Outcome of(Recognition recognition) {
            return switch (recognition) {
                case Recognition.NumberedCard _ -> MEMBER;
                case Recognition.Printed(var code, var _) ->
                        isMembers(code) ? MEMBER : NOT_A_MEMBER;
                case Recognition.SecureLink(var _, SunLink.Damaged _) -> UNREADABLE;
                case Recognition.SecureLink _ -> MEMBER;
                case Recognition.PaymentCard _ -> PAYMENT_REFUSED;
                case Recognition.Foreign _ -> NOT_A_MEMBER;
                case Recognition.Unreadable _ -> UNREADABLE;
            };
        }

        /** What the programme calls such a card. */
        static @Nullable String card(Recognition recognition) {
            return switch (recognition) {
                case Recognition.NumberedCard(var format, var _) -> format;
                case Recognition.SecureLink(var format, var _) -> format;
                case Recognition.Printed _,
                        Recognition.PaymentCard _,
                        Recognition.Foreign _,
                        Recognition.Unreadable _ ->
                        null;
            };
        }

        private static boolean isMembers(PrintedCode code) {
            return switch (code) {
                case RotatingCode _ -> true;
                case ClaimCode _, CouponCode _ -> false;
                case SignedCode signed ->
                        switch (signed.content()) {
                            case MemberCode _, ProvisionalCode _ -> true;
                            case ReceiptCode _ -> false;
                        };
            };
        }
    }

    /** What was written, not seen. */
    static Inspected written(
            String source,
            Dump dump,
            Outcome outcome,
            @Nullable String text,
            long ms,
            @Nullable String card,
            @Nullable String reason) {
        return new Inspected(
                source, dump.word(), outcome.word(), text, ms, null, null, card, reason, null);
    }

    static Inspected unreadable(String source, long ms, String reason) {
        return new Inspected(
                source,
                "picture",
                Outcome.UNREADABLE.word(),
                null,
                ms,
                null,
                null,
                null,
                reason,
                null);
    }
}
