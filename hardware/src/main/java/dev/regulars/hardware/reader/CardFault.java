package dev.regulars.hardware.reader;

/** What can be wrong with a card that was held to a working reader. */
public enum CardFault implements Fault {
    TAKEN_TOO_SOON(
            "The card was taken away too soon.", "Hold it still on the reader until it is read."),
    NO_ANSWER("The card does not answer.", "Hold it flat, or turn it over, and try again."),
    NOT_DECODED("The stripe could not be read.", "Swipe the card again, evenly and all the way."),
    BROKEN_OFF("Only a part of the code arrived.", "Scan it again."),
    TOO_LONG(
            "The code is longer than a till reads.",
            "It is none of a shop's: ask for the card or the number.");

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
