package dev.regulars.trials.shop;

import java.util.random.RandomGenerator;

/** How somebody uses the shop; the shares are of 100 members. */
public enum Habit {
    AMBASSADOR(3, 6, 5),
    REGULAR(20, 16, 3),
    OCCASIONAL(47, 50, 2),
    NEW(10, 14, 2),
    /** Came often and stopped one to four months ago. */
    DRIFTING(12, 13, 3),
    /** Stopped longer ago than that. */
    GONE(8, 25, 2);

    private final int share;
    private final int usualGapDays;
    private final int usualLines;

    Habit(int share, int usualGapDays, int usualLines) {
        this.share = share;
        this.usualGapDays = usualGapDays;
        this.usualLines = usualLines;
    }

    static Habit any(RandomGenerator random) {
        int ticket = random.nextInt(100);
        for (var habit : values()) {
            ticket -= habit.share;
            if (ticket < 0) {
                return habit;
            }
        }
        throw new IllegalStateException("the shares are not of 100");
    }

    /** Days between two visits of one member: a rhythm of their own around the usual one. */
    double rhythm(RandomGenerator random) {
        return usualGapDays * (0.6 + 0.8 * random.nextDouble());
    }

    int lines(RandomGenerator random) {
        return 1 + random.nextInt(2 * usualLines - 1);
    }

    /** Days before today at which this member was last seen to keep the rhythm. */
    int quietFor(RandomGenerator random) {
        return switch (this) {
            case DRIFTING -> 40 + random.nextInt(80);
            case GONE -> 150 + random.nextInt(150);
            case AMBASSADOR, REGULAR, OCCASIONAL, NEW -> 0;
        };
    }

    /** Days before today at which this member joined. */
    int joinedAgo(RandomGenerator random) {
        return this == NEW ? random.nextInt(45) : 200 + random.nextInt(900);
    }
}
