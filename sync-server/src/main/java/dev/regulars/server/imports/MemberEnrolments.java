package dev.regulars.server.imports;

import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.AgeBand;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.ContactPart;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.erasure.MemberKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says an earlier system's member as an enrolment, with everything personal closed. */
final class MemberEnrolments {
    private final EarlierSystem from;
    private final ShopTerms terms;
    private final MemberKeys memberKeys;

    MemberEnrolments(EarlierSystem from, ShopTerms terms, MemberKeys memberKeys) {
        this.from = from;
        this.terms = terms;
        this.memberKeys = memberKeys;
    }

    LocalDate since(ImportedMember member) {
        return member.enrolledOn() == null ? terms.today() : member.enrolledOn();
    }

    MemberEnrolled of(ImportedMember member) {
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
                member.language() == null ? terms.language() : member.language(),
                member.tier(),
                from.producer().value(),
                null);
    }

    /** New keys, or those that another import made. What is closed for an erased member is lost. */
    private MemberKeys.Pair keys(MemberId member) {
        var fresh = new MemberKeys.Pair(SecretKey32.random(), SecretKey32.random());
        memberKeys.keep(member, fresh);
        return memberKeys.find(member).orElse(fresh);
    }

    private @Nullable CashierPart cashier(ImportedMember member) {
        return member.firstName() == null || member.firstName().isBlank()
                ? null
                : new CashierPart(member.firstName(), member.birthday(), ageBand(member));
    }

    private @Nullable AgeBand ageBand(ImportedMember member) {
        var birth = member.birthDate();
        return birth == null || birth.isAfter(terms.today()) || isTooLongAgo(birth)
                ? null
                : AgeBand.of(birth, terms.today());
    }

    private boolean isTooLongAgo(LocalDate birth) {
        return birth.isBefore(terms.today().minusYears(150));
    }

    private List<Consent> consents(ImportedMember member) {
        var day = member.consentedOn() == null ? since(member) : member.consentedOn();
        var at = day.atStartOfDay(terms.zone()).toInstant();
        return member.consents().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> consent(answer.getKey(), answer.getValue(), at))
                .toList();
    }

    private Consent consent(Purpose purpose, Consent.Decision decision, Instant at) {
        return new Consent(
                purpose,
                decision,
                ImportMembers.EARLIER_TEXT,
                terms.language(),
                at,
                Evidence.IMPORTED);
    }
}
