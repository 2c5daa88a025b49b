package dev.regulars.server.console.member;

/**
 * All members at a glance.
 *
 * @param members who can be served
 * @param joined of them in the last 30 days
 * @param came in the last 90 days
 * @param cameBefore in the 90 days that ended 30 days ago
 * @param membersBefore who had joined by then
 * @param drifting who come less often than they used to
 * @param judged whose rhythm could be looked at
 * @param sales in the last 30 days
 * @param salesKnown of them with a member
 * @param salesBefore in the 30 days before
 * @param salesKnownBefore of them with a member
 */
public record Overview(
        long members,
        long joined,
        long came,
        long cameBefore,
        long membersBefore,
        long drifting,
        long judged,
        long sales,
        long salesKnown,
        long salesBefore,
        long salesKnownBefore) {

    /** Days that a change is told over. */
    public static final int MONTH = 30;

    /** Days in which somebody who came counts as lately seen. */
    public static final int LATELY = 90;

    /** Points of a percentage by which the share of those who came has changed. */
    public double cameChange() {
        return percent(came, members) - percent(cameBefore, membersBefore);
    }

    /** Points of a percentage by which the share of sales with a member has changed. */
    public double knownChange() {
        return percent(salesKnown, sales) - percent(salesKnownBefore, salesBefore);
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
