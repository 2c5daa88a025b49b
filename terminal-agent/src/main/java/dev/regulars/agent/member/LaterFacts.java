package dev.regulars.agent.member;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.sheet.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Interim: facts without what happened here since. */
final class LaterFacts {
    private LaterFacts() {}

    static Facts of(Sheet sheet, List<Envelope> later, Assurance assurance) {
        return new Facts(
                sheet.tier(),
                sheet.enrolledOn(),
                null,
                sheet.segments(),
                sheet.windows(),
                sheet.bonus(),
                sheet.redemptions(),
                assurance,
                sheet.profiling(),
                sheet.marketing());
    }

    static Facts ofNobody(String tier, LocalDate enrolledOn, Assurance assurance) {
        return new Facts(
                tier, enrolledOn, null, Set.of(), List.of(), 0, List.of(), assurance, false, false);
    }
}
