package dev.regulars.agent.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a signed code says of somebody of whom this till has not heard.
 *
 * @param enrolledOn a member since this day, at the latest
 * @param tier theirs when the code was signed; absent for a new member
 * @param brought whether somebody was named as who brought them
 */
public record Introduction(LocalDate enrolledOn, @Nullable String tier, boolean brought) {

    /** Of somebody of whom nobody says who brought them. */
    public Introduction(LocalDate enrolledOn, @Nullable String tier) {
        this(enrolledOn, tier, false);
    }
}
