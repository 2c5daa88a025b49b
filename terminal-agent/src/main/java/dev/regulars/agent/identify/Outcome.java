package dev.regulars.agent.identify;

/** What a scan turned out to be. */
public enum Outcome {
    MEMBER("member", Sound.KNOWN),
    NEW_MEMBER("new-member", Sound.KNOWN),
    UNKNOWN_CARD("unknown-card", Sound.UNKNOWN),
    UNKNOWN_MEMBER("unknown-member", Sound.UNKNOWN),
    NOT_POSSIBLE("not-possible", Sound.UNKNOWN),
    BLOCKED("blocked", Sound.REFUSED),
    EXPIRED("expired", Sound.REFUSED),
    RECEIPT("receipt", Sound.KNOWN),
    CLAIM("claim", Sound.KNOWN),
    /** A code of one of the programme's offers. */
    COUPON("coupon", Sound.KNOWN),
    /** A picture shows several codes: somebody has to say which was meant. */
    SEVERAL("several", Sound.UNKNOWN),
    /** Keys of a person, not of a reader. */
    TYPED("typed", Sound.UNKNOWN),
    NOT_OURS("not-ours", Sound.UNKNOWN),
    PAYMENT_REFUSED("payment-refused", Sound.REFUSED),
    UNREADABLE("unreadable", Sound.REFUSED);

    private final String word;
    private final Sound sound;

    Outcome(String word, Sound sound) {
        this.word = word;
        this.sound = sound;
    }

    /** What the panel may play. */
    enum Sound {
        KNOWN,
        UNKNOWN,
        REFUSED
    }

    /** As it is written in JSON. */
    public String word() {
        return word;
    }

    Sound sound() {
        return sound;
    }
}
