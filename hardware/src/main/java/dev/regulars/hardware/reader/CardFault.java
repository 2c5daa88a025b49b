package dev.regulars.hardware.reader;

/** What can be wrong with a card that was held to a working reader. */
public enum CardFault implements Fault {
    TAKEN_TOO_SOON(
            "The card was taken away too soon.", "Hold it still on the reader until it is read."),
    NO_ANSWER("The card does not answer.", "Hold it flat, or turn it over, and try again.");

    private final String sentence;
    private final String remedy;

    CardFault(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
