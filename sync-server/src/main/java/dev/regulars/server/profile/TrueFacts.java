package dev.regulars.server.profile;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.segment.Population;
import dev.regulars.server.programme.CurrentProgramme;
import dev.regulars.server.programme.RulesInForce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a till would have known of a member at some moment, had it known everything. */
public final class TrueFacts {
    private final Accounts accounts;
    private final CurrentProgramme programme;
    private final TraitsOfMember traits;

    public TrueFacts(Accounts accounts, Habits habits, CurrentProgramme programme) {
        this.accounts = accounts;
        this.programme = programme;
        this.traits = new TraitsOfMember(habits);
    }

    /**
     * The facts of a member before a moment. Segments and audiences are taken over from the till:
     * they move with everybody else, not with what this member did.
     *
     * @param rules the version of the programme that held then
     */
    public Optional<Facts> before(
            MemberId member, Instant moment, LocalDate date, Facts tills, RulesInForce rules) {
        var account = accounts.of(List.of(member)).stream().findFirst();
        if (account.isEmpty()) {
            return Optional.empty();
        }
        var known = accounts.read(account.get(), programme.currency(), moment);
        var then = Rules.of(date, programme.currency(), rules);
        var appraisal = new Appraisal(known, then, Population.of(List.of(), date));
        var lastVisit = appraisal.profile().lastVisit();
        return Optional.of(
                new Facts(
                        appraisal.path().now().tier(),
                        tills.enrolledOn(),
                        tills.birthday(),
                        tills.segments(),
                        appraisal.windows(),
                        known.balance(date).spendable(),
                        known.redemptions(),
                        tills.assurance(),
                        tills.profiling(),
                        tills.marketing(),
                        traits.of(
                                account.get(),
                                lastVisit,
                                tills.traits().audiences(),
                                then,
                                moment)));
    }
}
