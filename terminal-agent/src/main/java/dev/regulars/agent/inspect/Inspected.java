package dev.regulars.agent.inspect;

import org.jspecify.annotations.Nullable;

/**
 * One line of the answer: one code, or that there is none.
 *
 * @param kind the kind of code, such as {@code qr}; {@code picture} where no code was found
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
