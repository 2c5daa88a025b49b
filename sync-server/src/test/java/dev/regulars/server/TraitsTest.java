package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.ConsentChanged;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.MemberEvent.MemberErased;
import dev.regulars.loyalty.event.MemberEvent.MembersMerged;
import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.member.Referrer;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.console.member.Friends;
import dev.regulars.server.console.member.jdbc.MemberRows;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sheets tell of members besides sums: the last visit, the favourite, friends. */
class TraitsTest {
    private static final LocalDate TODAY = Story.TODAY;
    private static final CardHash CARD = new CardHash(1, "00112233445566778899aabbccddeeff");
    private static final String PROGRAMME =
            """
            programme: corner-bakery
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1, profiling: v1 }
            tiers: [ { id: member } ]
            offers:
              - { id: favourite, give: { percent: 10, of: favourite-category } }
              - { id: hello, referral: friend, give: { percent: 10, of: basket } }
              - { id: thanks, referral: referrer, give: { amount: '5.00', of: basket } }
            """;

    @TempDir Path folder;
    private final FakeTill till = new FakeTill("till-1", 1);
    private ServerParts parts;

    @BeforeEach
    void open() {
        parts = new ServerParts(folder, new ServerCase.MovableClock(ServerCase.NOW));
        parts.start(false);
        parts.publishing.publish(PROGRAMME, "test");
        add(FakeTill.enrolment("anna", TODAY.minusDays(90), null));
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void lastVisitIsTheLastThatStands() {
        assertNull(of("anna").lastVisit());
        add(FakeTill.visit("v-1", "anna", TODAY.minusDays(9), "10.00"));
        add(FakeTill.visit("v-2", "anna", TODAY, "10.00"));
        assertEquals(TODAY, of("anna").lastVisit());
        add(new VisitVoided(new VisitId("v-2"), "wrong"));
        assertEquals(TODAY.minusDays(9), of("anna").lastVisit());
    }

    @Test
    void favouriteIsWhereMostWasPaidInAYearAndOnlyWithConsentToProfiling() {
        add(FakeTill.visit("v-1", "anna", TODAY, "10.00"));
        assertEquals("pastry", of("anna").favourite());
        add(refund("v-1", "10.00"));
        assertNull(of("anna").favourite());
        add(FakeTill.visit("v-2", "anna", TODAY.minusDays(364), "10.00"));
        assertEquals("pastry", of("anna").favourite());
        add(new ConsentChanged(new MemberId("anna"), no()));
        assertNull(of("anna").favourite());
    }

    @Test
    void friendWhoCameGivesTheirReferrerOneReward() {
        add(brought("bo", new Referrer(new MemberId("anna"), null), TODAY));
        assertTrue(of("bo").referral().brought());
        assertEquals(0, left("anna"));
        add(FakeTill.visit("v-1", "bo", TODAY, "20.00"));
        add(FakeTill.visit("v-2", "bo", TODAY, "20.00"));
        assertEquals(1, left("anna"));
    }

    @Test
    void rewardIsTakenBackWithTheFirstVisit() {
        add(brought("bo", new Referrer(new MemberId("anna"), null), TODAY));
        add(FakeTill.visit("v-1", "bo", TODAY, "20.00"));
        add(refund("v-1", "5.00"));
        assertEquals(1, left("anna"));
        add(refund("v-1", "15.00"));
        assertEquals(0, left("anna"));
        add(FakeTill.visit("v-2", "bo", TODAY, "20.00"));
        assertEquals(1, left("anna"));
        add(new VisitVoided(new VisitId("v-2"), "wrong"));
        assertEquals(0, left("anna"));
    }

    @Test
    void cardThatNobodyKnewYetIsKnownLater() {
        add(brought("bo", new Referrer(null, CARD), TODAY));
        add(FakeTill.visit("v-1", "bo", TODAY, "20.00"));
        assertFalse(of("bo").referral().brought());
        var card = new Card(CARD, "club card", Assurance.LOW, null, false);
        add(new CardBound(new MemberId("anna"), card));
        assertTrue(of("bo").referral().brought());
        assertEquals(1, left("anna"));
    }

    @Test
    void nobodyBringsThemselvesNorWhoeverCameBefore() {
        add(brought("bo", new Referrer(new MemberId("bo"), null), TODAY));
        assertFalse(of("bo").referral().brought());
        assertEquals(
                "They named themselves as whoever brought them: it does not count.",
                friends("bo").whyNot());
        add(brought("cleo", new Referrer(new MemberId("bo"), null), TODAY.minusDays(1)));
        assertFalse(of("cleo").referral().brought());
        assertEquals("", friends("anna").whyNot());
        add(brought("dan", new Referrer(new MemberId("anna"), null), TODAY));
        add(FakeTill.visit("v-1", "dan", TODAY, "20.00"));
        assertEquals(1, left("anna"));
        assertTrue(friends("dan").counts());
        assertEquals("Brought one member.", friends("anna").broughtInWords());
        add(new MembersMerged(new MemberId("anna"), new MemberId("dan"), "same person"));
        assertEquals(0, left("anna"));
    }

    @Test
    void whoeverIsErasedBringsNobody() {
        add(brought("bo", new Referrer(new MemberId("anna"), null), TODAY));
        add(new MemberErased(new MemberId("anna"), "asked for it"));
        assertFalse(of("bo").referral().brought());
    }

    @Test
    void traitsAreTheSameAfterARebuild() {
        add(brought("bo", new Referrer(new MemberId("anna"), null), TODAY));
        add(FakeTill.visit("v-1", "bo", TODAY, "20.00"));
        var before = List.of(of("anna"), of("bo"));
        parts.rebuild();
        assertEquals(before, List.of(of("anna"), of("bo")));
    }

    private static MemberEnrolled brought(String friend, Referrer by, LocalDate on) {
        var e = FakeTill.enrolment(friend, on, null);
        return new MemberEnrolled(
                e.member(),
                e.account(),
                e.enrolledOn(),
                e.contact(),
                e.cashier(),
                e.consents(),
                e.language(),
                e.tier(),
                e.source(),
                by);
    }

    private static VisitRefunded refund(String visit, String back) {
        var money = Money.of(back, FakeTill.EUR);
        return new VisitRefunded(
                new VisitId("r-" + visit + back),
                Basis.VISIT,
                new VisitId(visit),
                null,
                null,
                null,
                TODAY,
                List.of(new RefundedLine("1", BigDecimal.ONE, money, 0)),
                List.of(),
                money,
                0,
                List.of());
    }

    private static Consent no() {
        return new Consent(
                Purpose.PROFILING,
                Consent.Decision.WITHDRAWN,
                "v1",
                "en",
                ServerCase.NOW,
                Evidence.OWN_SCREEN);
    }

    private void add(Event event) {
        till.add(ServerCase.NOW.minusSeconds(1_000).plusSeconds(till.journal.size()), event);
    }

    private Friends friends(String member) {
        return parts.stored.database.read(
                () -> new MemberRows(parts.stored.database).friends(new MemberId(member)));
    }

    private int left(String member) {
        return of(member).referral().left("thanks");
    }

    private Traits of(String member) {
        parts.accepting.accept(new TillId("till-1"), till.everything());
        Projections.settled(parts);
        return parts.stored.database.read(() -> sheet(member)).traits();
    }

    private Sheet sheet(String member) {
        return parts.stored
                .database
                .handle()
                .createQuery("select body from sheet where member = :member")
                .bind("member", member)
                .mapTo(String.class)
                .map(body -> Wire.read(body, Sheet.class))
                .one();
    }
}
