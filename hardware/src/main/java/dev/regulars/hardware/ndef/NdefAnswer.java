package dev.regulars.hardware.ndef;

import dev.regulars.hardware.reader.ScannedText;
import java.util.List;

/** What a message says, or why it says nothing. */
public sealed interface NdefAnswer {

    /**
     * The addresses and texts of a well-formed message, in its order.
     *
     * @param texts none when the message has other things only
     */
    record Texts(List<ScannedText> texts) implements NdefAnswer {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /** No message that can be trusted; nothing of it is given. */
    record Malformed(Flaw flaw) implements NdefAnswer {}

    /** What is wrong with a message (NDEF 1.0, clause 3). */
    enum Flaw {
        TOO_LONG("The message is longer than " + NdefMessage.LONGEST + " bytes."),
        TOO_MANY_RECORDS("The message has more than " + NdefMessage.MOST_RECORDS + " records."),
        CUT_SHORT("The message ends in the middle."),
        NO_BEGINNING("The first record is not marked as the first, or a later one is."),
        CHUNKED("The message is in chunks, which no tag of a shop needs."),
        WRONG_LENGTH("A record has a type, an id or a content that its format cannot have.");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
