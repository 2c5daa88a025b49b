package dev.regulars.loyalty.offer;

/**
 * Where a member stands in an experiment that this sale counts in: something of the experiment held
 * for them, whatever arm they are in.
 *
 * @param name the experiment's
 * @param arm id of the arm's offer, or {@value #HOLDOUT}
 */
public record ArmOfMember(String name, String arm) {
    /** The arm of those who get nothing, so that the others can be compared. */
    public static final String HOLDOUT = "holdout";
}
