package dev.regulars.loyalty.programme;

/** Which other offers an offer goes with. */
public sealed interface Stacking {

    /** It goes with all that are not exclusive. */
    record WithOthers() implements Stacking {}

    /** It goes with no other offer. */
    record Exclusive() implements Stacking {}

    /**
     * Of all offers of the group the one applies by which the member pays least; it goes with
     * others outside the group.
     *
     * @param group its name
     */
    record BestOf(String group) implements Stacking {}
}
