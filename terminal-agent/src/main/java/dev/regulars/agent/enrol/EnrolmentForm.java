package dev.regulars.agent.enrol;

import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import java.util.List;

/**
 * What to ask somebody who joins. Each consent is asked apart, none is ticked beforehand.
 *
 * @param minimumAge in years; 0 where there is none
 */
record EnrolmentForm(
        String programme,
        String language,
        int minimumAge,
        boolean birthDateAsked,
        List<Asked> consents,
        List<Evidence> evidence) {

    /**
     * One question.
     *
     * @param needed whether nobody joins without it
     */
    record Asked(Purpose purpose, String textVersion, boolean needed, String text) {}
}
