package dev.regulars.agent.identify;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code that one of the till's own scanners read and that is not ours: it is the POS's, and is
 * passed on to it.
 *
 * @param reader which scanner
 * @param text as the scanner gave it, without its symbology
 * @param symbology the AIM identifier, such as {@code ]E0}, where the scanner tells it
 */
public record ForeignCode(String reader, String text, @Nullable String symbology) {

    /** A text that may turn out to be one; what was copied is wiped when it is closed. */
    public static final class Candidate implements AutoCloseable {
        private final char[] text;
        private final @Nullable String symbology;

        /** Copies the text, which is wiped while it is looked at. */
        public Candidate(char[] text, @Nullable String symbology) {
            this.text = text.clone();
            this.symbology = symbology;
        }

        /** The text as {@link IdentifyCard#text} takes it, which wipes it. */
        public char[] withSymbology() {
            var all = new char[(symbology == null ? 0 : symbology.length()) + text.length];
            if (symbology != null) {
                symbology.getChars(0, symbology.length(), all, 0);
            }
            System.arraycopy(text, 0, all, all.length - text.length, text.length);
            return all;
        }

        /**
         * What is not ours, unless a payment card's number stands anywhere in it.
         *
         * @param answer what the till made of it, with its reader
         */
        public Optional<ForeignCode> passedOn(Identified answer) {
            boolean foreign =
                    answer.outcome().equals(Outcome.NOT_OURS.word())
                            && (isArticle() || !PaymentNumbers.anywhereIn(CharBuffer.wrap(text)));
            return foreign && text.length > 0
                    ? Optional.of(
                            new ForeignCode(
                                    String.valueOf(answer.reader()),
                                    String.valueOf(text),
                                    symbology))
                    : Optional.empty();
        }

        private boolean isArticle() {
            char[] all = withSymbology();
            try {
                return Fields.of(all).isArticle();
            } finally {
                Arrays.fill(all, '\0');
            }
        }

        @Override
        public void close() {
            Arrays.fill(text, '\0');
        }
    }
}
