package dev.regulars.agent.member;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.programme.InForce;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.decision.Newcomer;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent.ApproachChanged;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Referral;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.sheet.LaterEvents;
import dev.regulars.loyalty.sheet.Original;
import dev.regulars.loyalty.sheet.Sheet;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what this till knows of a member. Safe for many threads. */
public final class Members {
    private final Directory directory;
    private final MemberKeys keys;
    private final Programmes programmes;
    private final Shop shop;

    public Members(Directory directory, MemberKeys keys, Programmes programmes, Shop shop) {
        this.directory = directory;
        this.keys = keys;
        this.programmes = programmes;
        this.shop = shop;
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

    /** Somebody of whom this till has not heard and for whom a signed code vouches. */
    public KnownMember introduced(MemberId member, Introduction by, Assurance assurance) {
        var facts = newcomer(by, assurance);
        return new KnownMember(
                member,
                new AccountId(member.value()),
                facts,
                null,
                true,
                true,
                0,
                null,
                Balance.none(shop.today()));
    }

    private KnownMember known(Sheet sheet, List<Envelope> later, Assurance assurance) {
        var person = keys.cashierPart(sheet).orElse(null);
        return new KnownMember(
                sheet.member(),
                sheet.account(),
                later(sheet.member()).after(sheet, later, birthday(person), assurance),
                person,
                approach(sheet.approach(), later),
                false,
                sheet.revision(),
                directory.upTo().asOf(),
                later(sheet.member()).points(sheet, later));
    }

    private Optional<KnownMember> enrolledHere(List<Envelope> later, Assurance assurance) {
        return later.stream()
                .map(Envelope::event)
                .filter(MemberEnrolled.class::isInstance)
                .map(MemberEnrolled.class::cast)
                .findFirst()
                .map(enrolled -> enrolled(enrolled, later, assurance));
    }

    private KnownMember enrolled(
            MemberEnrolled enrolled, List<Envelope> later, Assurance assurance) {
        var person = keys.cashierPart(enrolled).orElse(null);
        return new KnownMember(
                enrolled.member(),
                enrolled.account(),
                facts(enrolled, later, birthday(person), assurance),
                person,
                approach(true, later),
                true,
                0,
                null,
                points(enrolled, later));
    }

    private Facts facts(
            MemberEnrolled enrolled,
            List<Envelope> later,
            @Nullable MonthDay birthday,
            Assurance assurance) {
        return programmes
                .inForce()
                .map(InForce::programme)
                .map(p -> later(enrolled.member()).since(enrolled, p, later, birthday, assurance))
                .orElseGet(() -> newcomer(introduction(enrolled), assurance));
    }

    private Balance points(MemberEnrolled enrolled, List<Envelope> later) {
        return programmes
                .inForce()
                .map(InForce::programme)
                .map(p -> later(enrolled.member()).pointsSince(enrolled, p, later))
                .orElseGet(() -> Balance.none(shop.today()));
    }

    private LaterEvents later(MemberId member) {
        return new LaterEvents(
                other -> directory.now(other).equals(member),
                visit ->
                        directory
                                .visit(visit)
                                .map(v -> new Original(v.envelope(), v.corrections())),
                shop.today());
    }

    private static Introduction introduction(MemberEnrolled enrolled) {
        return new Introduction(enrolled.enrolledOn(), null, enrolled.referredBy() != null);
    }

    private Facts newcomer(Introduction by, Assurance assurance) {
        var enrolledOn = by.enrolledOn();
        var tier = by.tier();
        var facts =
                programmes
                        .inForce()
                        .map(p -> Newcomer.facts(p.programme(), enrolledOn))
                        .orElseGet(() -> withoutProgramme(enrolledOn));
        return new Facts(
                tier == null || !isTier(tier) ? facts.tier() : tier,
                enrolledOn,
                null,
                Set.of(),
                facts.windows(),
                0,
                List.of(),
                assurance,
                false,
                false,
                Traits.NONE.with(new Referral(by.brought(), Map.of())));
    }

    private boolean isTier(String tier) {
        return programmes.inForce().flatMap(p -> p.programme().tiers().tier(tier)).isPresent();
    }

    private static Facts withoutProgramme(LocalDate enrolledOn) {
        return new Facts(
                "member",
                enrolledOn,
                null,
                Set.of(),
                List.of(),
                0,
                List.of(),
                Assurance.LOW,
                false,
                false,
                Traits.NONE);
    }

    private static boolean approach(boolean before, List<Envelope> later) {
        return later.stream()
                .map(Envelope::event)
                .filter(ApproachChanged.class::isInstance)
                .map(event -> ((ApproachChanged) event).approach())
                .reduce(before, (_, last) -> last);
    }

    private static @Nullable MonthDay birthday(@Nullable CashierPart person) {
        return person == null ? null : person.birthday();
    }
}
