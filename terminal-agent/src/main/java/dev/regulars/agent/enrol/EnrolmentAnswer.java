package dev.regulars.agent.enrol;

import dev.regulars.agent.member.MemberCard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who joined, and what they carry.
 *
 * @param checkout the sale they are attached to now
 */
record EnrolmentAnswer(MemberCard member, Carried card, @Nullable Object checkout) {

    /**
     * @param kind {@code bound} or {@code provisional}
     * @param format the programme's name of the card
     * @param code to be shown as a QR
     */
    record Carried(
            String kind,
            @Nullable String format,
            @Nullable String code,
            @Nullable LocalDate validUntil) {}
}
