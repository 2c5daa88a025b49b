package dev.regulars.loyalty.segment;

import java.util.List;

/**
 * The eight groups that every member falls into by RFA score, one each. The grid is recency across
 * and worth (frequency and amount) upwards:
 *
 * <pre>
 *  worth  recency  1         2         3         4          5
 *    5             at-risk   at-risk   loyal     champion   champion
 *    4             at-risk   at-risk   loyal     loyal      loyal
 *    3             lost      fading    steady    promising  promising
 *    2             lost      fading    steady    newcomer   newcomer
 *    1             lost      fading    steady    newcomer   newcomer
 * </pre>
 */
public enum Segment {
    CHAMPION("champion", "came lately, comes often and spends most"),
    LOYAL("loyal", "comes often and spends well"),
    PROMISING("promising", "came lately and is about to become a regular"),
    NEWCOMER("newcomer", "came lately and has bought little so far"),
    STEADY("steady", "comes now and then"),
    AT_RISK("at-risk", "was among the best and has stayed away"),
    FADING("fading", "bought a little and is staying away"),
    LOST("lost", "bought a little, long ago");

    /** Rows by worth 1 to 5, in each the recencies 1 to 5. */
    private static final List<List<Segment>> GRID =
            List.of(
                    List.of(LOST, FADING, STEADY, NEWCOMER, NEWCOMER),
                    List.of(LOST, FADING, STEADY, NEWCOMER, NEWCOMER),
                    List.of(LOST, FADING, STEADY, PROMISING, PROMISING),
                    List.of(AT_RISK, AT_RISK, LOYAL, LOYAL, LOYAL),
                    List.of(AT_RISK, AT_RISK, LOYAL, CHAMPION, CHAMPION));

    private final String id;
    private final String meaning;

    Segment(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The segment of a score. */
    public static Segment of(Rfa rfa) {
        return GRID.get(rfa.worth() - 1).get(rfa.recency() - 1);
    }

    /** The name by which programmes, exports and pages know it. */
    public String id() {
        return id;
    }

    /** What such a member does, to be read after "a member who". */
    public String meaning() {
        return meaning;
    }
}
