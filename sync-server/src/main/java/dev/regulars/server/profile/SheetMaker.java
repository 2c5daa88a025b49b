package dev.regulars.server.profile;

import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.segment.Standing;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.server.erasure.MemberKeys;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.sheet.SheetChanges;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns where an account stands into what tills hold of its members. Called inside a write. */
public final class SheetMaker {
    private final SheetChanges sheets;
    private final MemberKeys memberKeys;
    private final ServerKeys keys;

    public SheetMaker(SheetChanges sheets, MemberKeys memberKeys, ServerKeys keys) {
        this.sheets = sheets;
        this.memberKeys = memberKeys;
        this.keys = keys;
    }

    void make(Account account, Profile profile, Optional<CheckedProgramme> programme) {
        for (var person : account.people()) {
            if (person.isServed()) {
                make(account, profile, programme, person);
            } else {
                var lives = person.erased() || person.root().equals(person.id());
                sheets.gone(person.id(), lives ? null : person.root());
            }
        }
    }

    private void make(
            Account account,
            Profile profile,
            Optional<CheckedProgramme> programme,
            Account.Person person) {
        var limited = programme.map(SheetMaker::limitedOffers).orElse(Set.of());
        var uses = account.redemptions().stream().filter(r -> limited.contains(r.offer())).toList();
        var segments = segments(profile, programme, person);
        var key = wrappedKey(person);
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
                                key,
                                person.language(),
                                revision,
                                person.includes()));
    }

    private static Set<String> limitedOffers(CheckedProgramme programme) {
        return programme.offers().stream()
                .filter(offer -> offer.limit() != null)
                .map(Offer::id)
                .collect(Collectors.toSet());
    }

    /** Only those that an offer asks for, and only of who agreed to profiling. */
    private static Set<String> segments(
            Profile profile, Optional<CheckedProgramme> programme, Account.Person person) {
        Standing standing = profile.standing();
        if (standing == null || programme.isEmpty() || !person.profiling()) {
            return Set.of();
        }
        var asked = new HashSet<>(standing.segmentIds());
        asked.retainAll(
                programme.get().offers().stream()
                        .flatMap(offer -> offer.audience().segments().stream())
                        .collect(Collectors.toSet()));
        return asked;
    }

    private @Nullable Ciphertext wrappedKey(Account.Person person) {
        return memberKeys
                .find(person.id())
                .map(pair -> keys.directory().wrap(person.id(), pair.cashier()))
                .orElse(null);
    }
}
