package dev.regulars.server;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.ApproachChanged;
import dev.regulars.loyalty.event.MemberEvent.BonusCorrected;
import dev.regulars.loyalty.event.MemberEvent.CardBlocked;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.ConsentChanged;
import dev.regulars.loyalty.event.MemberEvent.MemberErased;
import dev.regulars.loyalty.event.MemberEvent.MembersMerged;
import dev.regulars.loyalty.event.MemberEvent.MembersUnmerged;
import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Three tills on one afternoon, with everything that can happen to members and sales. */
final class Story {
    static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final CardHash CARD = new CardHash(1, "00112233445566778899aabbccddeeff");

    final FakeTill one = new FakeTill("till-1", 1);
    final FakeTill two = new FakeTill("till-2", 1);
    final FakeTill three = new FakeTill("till-3", 1);
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    Story() {
        on(one, FakeTill.enrolment("anna", TODAY.minusDays(40), null));
        on(two, FakeTill.enrolment("bo", TODAY.minusDays(20), null));
        on(three, FakeTill.enrolment("cleo", TODAY, null));
        on(one, new CardBound(new MemberId("anna"), card()));
        on(one, FakeTill.visit("v-1", "anna", TODAY.minusDays(40), "100.00"));
        on(two, FakeTill.visit("v-2", "bo", TODAY.minusDays(3), "50.00"));
        on(one, FakeTill.visit("v-3", null, TODAY, "30.00", "CLAIM"));
        on(three, new VisitClaimed(new VisitId("v-3"), "CLAIM", new MemberId("cleo")));
        on(two, FakeTill.visit("v-4", "bo", TODAY, "20.00"));
        on(three, new VisitVoided(new VisitId("v-4"), "wrong article"));
        on(two, FakeTill.visit("v-5", "bo", TODAY, "40.00"));
        on(one, reassign("v-5", "bo", "anna"));
        on(three, refund("r-1", "v-5", Basis.RECEIPT_CODE, null, "10.00", 10));
        on(three, refund("r-2", null, Basis.TO_BE_MATCHED, "R-v-2", "25.00", 0));
        on(one, refund("r-3", null, Basis.TO_BE_MATCHED, "R-v-7", "3.33", 0));
        on(three, withPoints("v-7", 10, 7));
        on(one, refund("r-4", null, Basis.TO_BE_MATCHED, "R-v-7", "3.33", 0));
        on(two, refund("r-5", "v-7", Basis.RECEIPT_CODE, null, "2.50", 2));
        on(two, new CardBound(new MemberId("bo"), card()));
        on(one, new CardBlocked(new MemberId("bo"), CARD, "lost"));
        on(three, new MembersMerged(new MemberId("anna"), new MemberId("bo"), "same person"));
        on(one, new MembersMerged(new MemberId("anna"), new MemberId("cleo"), "same person"));
        on(two, new MembersUnmerged(new MemberId("anna"), new MemberId("cleo"), "they are not"));
        on(two, new BonusCorrected(new MemberId("cleo"), -5, "counted twice", null, null));
        on(three, consent("anna", Consent.Decision.WITHDRAWN));
        on(one, consent("anna", Consent.Decision.GIVEN));
        on(one, new ApproachChanged(new MemberId("cleo"), false));
        on(two, FakeTill.enrolment("dag", TODAY, null));
        on(three, new MemberErased(new MemberId("dag"), "asked for it"));
        on(two, FakeTill.visit("v-6", "dag", TODAY, "10.00"));
    }

    private void on(FakeTill till, Event event) {
        now = now.plusSeconds(60);
        till.add(now, event);
    }

    private static Card card() {
        return new Card(CARD, "club card", Assurance.LOW, null, false);
    }

    private ConsentChanged consent(String member, Consent.Decision decision) {
        return new ConsentChanged(
                new MemberId(member),
                new Consent(
                        Purpose.PROFILING,
                        decision,
                        "v1",
                        "en",
                        now.plusSeconds(60),
                        Evidence.OWN_SCREEN));
    }

    private static VisitReassigned reassign(String visit, String from, String to) {
        return new VisitReassigned(
                new VisitId(visit), new MemberId(from), new MemberId(to), "wrong card");
    }

    private static VisitRecorded withPoints(String id, long earned, long spent) {
        var lot = new Lot(TODAY, null, earned);
        return FakeTill.withPoints(FakeTill.visit(id, "bo", TODAY, "10.00"), lot, lot.of(spent));
    }

    private static VisitRefunded refund(
            String id,
            @Nullable String visit,
            Basis basis,
            @Nullable String receipt,
            String back,
            long bonus) {
        var money = Money.of(back, FakeTill.EUR);
        return new VisitRefunded(
                new VisitId(id),
                basis,
                visit == null ? null : new VisitId(visit),
                null,
                null,
                receipt,
                TODAY,
                List.of(new RefundedLine("1", BigDecimal.ONE, money, bonus)),
                List.of(),
                money,
                bonus,
                List.of());
    }
}
