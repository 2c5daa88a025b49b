package dev.regulars.server.difference;

import java.util.Arrays;
import java.util.Optional;

/** What sort of difference it is. */
public enum Kind {
    /** The POS did not charge what was advised. */
    QUOTE_AND_FACT("quote-and-fact"),
    /** Head office decides otherwise from the very facts that the till had: a fault. */
    TILL_AND_HEAD_OFFICE("till-and-head-office"),
    /** Head office would have decided otherwise, knowing more than the till: no fault. */
    STALE("stale"),
    /** A refund whose sale was not found. */
    UNMATCHED_REFUND("unmatched-refund"),
    /** More was paid back than was paid. */
    OVER_REFUND("over-refund"),
    /** POS and till counted another day. */
    DAY_TOTALS("day-totals"),
    /** A till was cloned or restored. */
    FORK("fork"),
    /** Something arrived that could not be read. */
    DEAD_LETTER("dead-letter"),
    /** Something that could be read could not be counted. */
    UNCOUNTABLE("uncountable"),
    /** Tills together let more points be spent than there were. */
    SHORTFALL("shortfall"),
    /** One tap of a tag was used at two tills, or an old one after a newer: it was copied. */
    TAG_REPLAY("tag-replay"),
    /** A single-use code was used in two sales. */
    CODE_TWICE("code-twice"),
    /** A sale gave more of an offer than its till held of what it may give in total. */
    BEYOND_SHARE("beyond-share");

    private final String id;

    Kind(String id) {
        this.id = id;
    }

    /** How it is written. */
    public String id() {
        return id;
    }

    /** The kind that is written so. */
    public static Optional<Kind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
