package dev.regulars.loyalty.segment;

import java.time.LocalDate;

/** Whether a member keeps coming as often as they used to. */
public enum Drift {
    /** Fewer than four visit days: there is no rhythm to compare with. */
    NO_RHYTHM("no-rhythm", "came on fewer than four days, too few to tell"),
    /** As often as ever. */
    ON_RHYTHM("on-rhythm", "comes as often as ever"),
    /** Silent for longer than the member's own rhythm explains, and not yet inactive. */
    DRIFTING("drifting", "stays away longer than their own habit explains"),
    /** Inactive: no longer drifting but gone. */
    GONE("gone", "is inactive");

    private final String id;
    private final String meaning;

    Drift(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** The name by which exports and pages know it. */
    public String id() {
        return id;
    }

    /** What such a member does, to be read after "a member who". */
    public String meaning() {
        return meaning;
    }

    static Drift of(BuyingRecord member, LocalDate at, Activity activity) {
        if (activity == Activity.INACTIVE) {
            return GONE;
        }
        return Rhythm.of(member.visitDays())
                .map(own -> own.brokenBy(member.recencyDays(at)) ? DRIFTING : ON_RHYTHM)
                .orElse(NO_RHYTHM);
    }
}
