package dev.regulars.server.profile;

import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.server.sheet.SheetChanges;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns where an account stands into what tills hold of its members. Called inside a write. */
public final class SheetMaker {
    private final SheetChanges sheets;

    public SheetMaker(SheetChanges sheets) {
        this.sheets = sheets;
    }

    void make(Account account, Profile profile, Rules rules, Traits traits) {
        for (var person : account.people()) {
            if (person.isServed()) {
                make(account, profile, rules, traits, person);
            } else if (person.erased()) {
                sheets.gone(person.id(), null);
            } else if (!person.root().equals(person.id())) {
                sheets.gone(person.id(), person.root());
            }
            // Else only mentioned so far: the enrolment may still be on its way.
        }
    }

    private void make(
            Account account, Profile profile, Rules rules, Traits traits, Account.Person person) {
        var limited = rules.programme().map(SheetMaker::limitedOffers).orElse(Set.of());
        var uses = account.redemptions().stream().filter(r -> limited.contains(r.offer())).toList();
        var segments = segments(profile, rules, person);
        sheets.save(
                person.id(),
                revision ->
                        new Sheet(
                                person.id(),
                                account.id(),
                                profile.tier(),
                                profile.tierUntil(),
                                person.enrolledOn(),
                                profile.lastVisitAt(),
                                profile.spent().currency(),
                                profile.windows(),
                                profile.bonus(),
                                uses,
                                segments,
                                person.profiling(),
                                person.marketing(),
                                person.approach(),
                                person.cards(),
                                person.cashier(),
                                null,
                                person.language(),
                                revision,
                                person.includes(),
                                person.profiling() ? traits : traits.withoutProfile(),
                                Ledger.of(account.points()).told(rules.today())));
    }

    private static Set<String> limitedOffers(CheckedProgramme programme) {
        return programme.offers().stream()
                .filter(offer -> offer.limit() != null)
                .map(Offer::id)
                .collect(Collectors.toSet());
    }

    /** Only those that the programme speaks of, and only of who agreed to profiling. */
    private static Set<String> segments(Profile profile, Rules rules, Account.Person person) {
        var standing = profile.standing();
        if (standing == null || !person.profiling()) {
            return Set.of();
        }
        return rules.programme()
                .map(programme -> spokenOf(standing.segmentIds(), programme))
                .orElse(Set.of());
    }

    private static Set<String> spokenOf(Set<String> segments, CheckedProgramme programme) {
        return segments.stream()
                .filter(id -> programme.offers().stream().anyMatch(offer -> names(offer, id)))
                .collect(Collectors.toSet());
    }

    private static boolean names(Offer offer, String segment) {
        return offer.audience().segments().contains(segment)
                || offer.when() != null && offer.when().text().contains(segment);
    }
}
