package dev.regulars.loyalty.segment;

/** How long ago a member was last seen, in bands that do not depend on the other members. */
public enum RecencyBand {
    WITHIN_30("0-30", 30),
    WITHIN_60("31-60", 60),
    WITHIN_90("61-90", 90),
    WITHIN_180("91-180", 180),
    WITHIN_365("181-365", 365),
    LONGER("over-365", Integer.MAX_VALUE);

    private final String id;
    private final int longest;

    RecencyBand(String id, int longest) {
        this.id = id;
        this.longest = longest;
    }

    /** The band of this many days since the last visit. */
    public static RecencyBand of(int days) {
        for (var band : values()) {
            if (days <= band.longest) {
                return band;
            }
        }
        throw new AssertionError("no band for " + days);
    }

    /** First and last day of the band, such as {@code 31-60}. */
    public String id() {
        return id;
    }
}
