package dev.regulars.server.console.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What head office said of an invitation.
 *
 * @param invited false where it was taken back
 * @param until last day; absent where it has no end
 * @param reason with who said it
 */
public record InvitationRow(
        String tier, boolean invited, LocalDate from, @Nullable LocalDate until, String reason) {
    /** Whether it holds on a date, if it is the last word on its tier. */
    public boolean holds(LocalDate date) {
        return invited && (until == null || !date.isAfter(until));
    }
}
