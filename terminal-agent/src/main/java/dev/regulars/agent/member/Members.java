package dev.regulars.agent.member;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.sheet.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what this till knows of a member. Safe for many threads. */
public final class Members {
    private final Directory directory;
    private final MemberKeys keys;
    private final Programmes programmes;

    public Members(Directory directory, MemberKeys keys, Programmes programmes) {
        this.directory = directory;
        this.keys = keys;
        this.programmes = programmes;
    }

    /** Somebody the directory knows, merges followed. */
    public Optional<KnownMember> known(MemberId member, Assurance assurance) {
        var now = directory.now(member);
        var later = directory.later(now);
        return directory
                .sheet(now)
                .map(sheet -> known(sheet, later, assurance))
                .or(() -> enrolledHere(later, assurance));
    }

    /** What is known of somebody who joins on this day, and nothing else. */
    public Facts newcomer(LocalDate enrolledOn) {
        return LaterFacts.ofNobody(lowestTier(), enrolledOn, Assurance.MEDIUM);
    }

    /** Somebody whom another till enrolled and this one has not heard of: a new member. */
    public KnownMember introduced(MemberId member, LocalDate enrolledOn, Assurance assurance) {
        return fresh(member, new AccountId(member.value()), enrolledOn, null, assurance);
    }

    private KnownMember known(Sheet sheet, List<Envelope> later, Assurance assurance) {
        var person = keys.cashierPart(sheet).orElse(null);
        var facts = LaterFacts.of(sheet, later, assurance);
        return new KnownMember(
                sheet.member(),
                sheet.account(),
                facts.withBirthday(person == null ? null : person.birthday()),
                person,
                sheet.approach(),
                false,
                sheet.revision(),
                directory.upTo().asOf());
    }

    private Optional<KnownMember> enrolledHere(List<Envelope> later, Assurance assurance) {
        return later.stream()
                .map(Envelope::event)
                .filter(MemberEnrolled.class::isInstance)
                .map(MemberEnrolled.class::cast)
                .findFirst()
                .map(e -> fresh(e.member(), e.account(), e.enrolledOn(), person(e), assurance));
    }

    private @Nullable CashierPart person(MemberEnrolled enrolled) {
        return keys.cashierPart(enrolled).orElse(null);
    }

    private KnownMember fresh(
            MemberId member,
            AccountId account,
            LocalDate enrolledOn,
            @Nullable CashierPart person,
            Assurance assurance) {
        var facts =
                LaterFacts.ofNobody(lowestTier(), enrolledOn, assurance)
                        .withBirthday(person == null ? null : person.birthday());
        return new KnownMember(member, account, facts, person, true, true, 0, null);
    }

    private String lowestTier() {
        return programmes.inForce().map(p -> p.programme().tiers().lowest().id()).orElse("member");
    }
}
