package dev.regulars.server.imports;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.AgeBand;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.ContactPart;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.erasure.MemberKeys;
import dev.regulars.server.inbox.Draft;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes members over. What identifies a person is closed under the member's keys before it is kept. */
public final class ImportMembers {
    private static final String MEMBER = "member";
    private static final String EARLIER_TEXT = "earlier";

    private final Transactions transactions;
    private final OwnEvents events;
    private final MemberKeys memberKeys;
    private final CurrentProgramme programme;
    private final Cards cards;

    public ImportMembers(
            Transactions transactions,
            OwnEvents events,
            MemberKeys memberKeys,
            CurrentProgramme programme,
            Cards cards) {
        this.transactions = transactions;
        this.events = events;
        this.memberKeys = memberKeys;
        this.programme = programme;
        this.cards = cards;
    }

    /** Takes over those that are not here yet. */
    public Imported run(EarlierSystem from, List<ImportedMember> members) {
        return transactions.write(() -> take(from, members));
    }

    private Imported take(EarlierSystem from, List<ImportedMember> members) {
        var known = events.known(members.stream().map(m -> enrolment(from, m.id())).toList());
        var fresh =
                members.stream().filter(m -> !known.contains(enrolment(from, m.id()))).toList();
        var drafts = new ArrayList<Draft>();
        int withoutFormat = 0;
        for (var member : fresh) {
            drafts.add(draft(from, MEMBER, member, enrolled(from, member)));
            if (member.cardNumber() != null) {
                var card = cards.of(member.cardNumber());
                card.map(c -> new CardBound(member.id(), c))
                        .ifPresent(bound -> drafts.add(draft(from, "card", member, bound)));
                withoutFormat += card.isEmpty() ? 1 : 0;
            }
        }
        int filed = Math.toIntExact(fresh.stream().distinct().count());
        events.file(from.producer(), drafts);
        return new Imported(filed, members.size() - filed, List.of(), withoutFormat);
    }

    private static EventId enrolment(EarlierSystem from, MemberId member) {
        return from.event(MEMBER, member.value());
    }

    private Draft draft(EarlierSystem from, String what, ImportedMember member, Event event) {
        return new Draft(
                from.event(what, member.id().value()),
                since(member).atStartOfDay(programme.zone()).toInstant(),
                null,
                null,
                programme.currency(),
                event);
    }

    private LocalDate since(ImportedMember member) {
        return member.enrolledOn() == null ? programme.today() : member.enrolledOn();
    }

    private MemberEnrolled enrolled(EarlierSystem from, ImportedMember member) {
        var keys = keys(member.id());
        var id = member.id().value();
        var cashier = cashier(member);
        var contact =
                new ContactPart(
                        member.lastName(), member.email(), member.phone(), member.birthDate());
        return new MemberEnrolled(
                member.id(),
                new AccountId(id),
                since(member),
                keys.contact().close(Wire.write(contact), id),
                cashier == null ? null : keys.cashier().close(Wire.write(cashier), id),
                consents(member),
                member.language() == null ? programme.language() : member.language(),
                member.tier(),
                from.producer().value());
    }

    private MemberKeys.Pair keys(MemberId member) {
        memberKeys.keep(
                member, new MemberKeys.Pair(SecretKey32.random(), SecretKey32.random()));
        return memberKeys
                .find(member)
                .orElseGet(() -> new MemberKeys.Pair(SecretKey32.random(), SecretKey32.random()));
    }

    private @Nullable CashierPart cashier(ImportedMember member) {
        return member.firstName() == null || member.firstName().isBlank()
                ? null
                : new CashierPart(member.firstName(), member.birthday(), ageBand(member));
    }

    private @Nullable AgeBand ageBand(ImportedMember member) {
        try {
            return member.birthDate() == null
                    ? null
                    : AgeBand.of(member.birthDate(), programme.today());
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private List<Consent> consents(ImportedMember member) {
        var day = member.consentedOn() == null ? since(member) : member.consentedOn();
        Instant at = day.atStartOfDay(programme.zone()).toInstant();
        return member.consents().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        answer ->
                                new Consent(
                                        answer.getKey(),
                                        answer.getValue(),
                                        EARLIER_TEXT,
                                        programme.language(),
                                        at,
                                        Evidence.IMPORTED))
                .toList();
    }
}
