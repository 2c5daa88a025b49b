package dev.regulars.server.console.habit;

/**
 * The members of one recency and one frequency.
 *
 * @param recency from 1, long ago, to 5, lately
 * @param frequency from 1, seldom, to 5, often
 * @param paid by all of them in a year, minor units, net of refunds
 */
public record HabitGroup(int recency, int frequency, long members, long paid) {

    /** What each paid on average in a year, rounded to whole minor units. */
    public long paidEach() {
        return members == 0 ? 0 : Math.round((double) paid / members);
    }
}
