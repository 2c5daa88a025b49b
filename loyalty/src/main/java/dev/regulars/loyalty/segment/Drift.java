package dev.regulars.loyalty.segment;

import java.time.LocalDate;

/** Whether a member keeps coming as often as they used to. */
public enum Drift {
    /** Fewer than four visit days: there is no rhythm to compare with. */
    NO_RHYTHM,
    /** As often as ever. */
    ON_RHYTHM,
    /** Silent for longer than the member's own rhythm explains, and not yet inactive. */
    DRIFTING,
    /** Inactive: no longer drifting but gone. */
    GONE;

    static Drift of(BuyingRecord member, LocalDate at, Activity activity) {
        if (activity == Activity.INACTIVE) {
            return GONE;
        }
        return Rhythm.of(member.visitDays())
                .map(own -> own.brokenBy(member.recencyDays(at)) ? DRIFTING : ON_RHYTHM)
                .orElse(NO_RHYTHM);
    }
}
