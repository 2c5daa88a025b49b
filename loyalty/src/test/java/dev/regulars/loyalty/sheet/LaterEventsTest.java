package dev.regulars.loyalty.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.BonusCorrected;
import dev.regulars.loyalty.event.MemberEvent.ConsentChanged;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.Moment;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import dev.regulars.loyalty.sale.GivenAdjustment;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sale.Sale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaterEventsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ProducerId TILL = new ProducerId("till-1");
    private static final MemberId ANNA = new MemberId("anna");
    private static final MemberId BO = new MemberId("bo");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final List<Envelope> journal = new ArrayList<>();

    @Test
    void eachLaterVisitIsCountedOnceWhateverTheSheetIncludes() {
        sale("v1", ANNA, 1_000, TODAY.minusDays(5));
        sale("v2", ANNA, 500, TODAY);
        assertFacts(facts(sheet(0, 0, 0, 0)), 2, 1_500, 15);
        assertFacts(facts(sheet(1, 1, 1_000, 10)), 2, 1_500, 15);
        assertFacts(facts(sheet(2, 2, 1_500, 15)), 2, 1_500, 15);
    }

    @Test
    void refundTakesMoneyAndPointsButNoVisit() {
        sale("v1", ANNA, 1_000, TODAY.minusDays(5));
        refund("v1", null, 400, 4);
        assertFacts(facts(sheet(0, 0, 0, 0)), 1, 600, 6);
        assertFacts(facts(sheet(1, 1, 1_000, 10)), 1, 600, 6);
        assertFacts(facts(sheet(2, 1, 600, 6)), 1, 600, 6);
    }

    @Test
    void voidTakesTheVisitBackWithTheRightsItUsed() {
        sale("v1", ANNA, 1_000, TODAY);
        add(new VisitVoided(new VisitId("v1"), "wrong"));
        assertFacts(facts(sheet(0, 0, 0, 0)), 0, 0, 0);
        var included = facts(sheet(1, 1, 1_000, 10));
        assertFacts(included, 0, 0, 0);
        assertEquals(List.of(), included.redemptions());
        assertFacts(facts(sheet(2, 0, 0, 0)), 0, 0, 0);
    }

    @Test
    void usedOfferCountsBeforeHeadOfficeKnowsOfIt() {
        sale("v1", ANNA, 1_000, TODAY);
        assertEquals(
                List.of(new Redemption("welcome", TODAY)), facts(sheet(0, 0, 0, 0)).redemptions());
    }

    @Test
    void claimBringsTheSaleWithoutAMember() {
        sale("v1", null, 1_000, TODAY.minusDays(1));
        add(new VisitClaimed(new VisitId("v1"), "code", ANNA));
        assertFacts(facts(sheet(0, 0, 0, 0)), 1, 1_000, 10);
        add(new VisitClaimed(new VisitId("v1"), "code", ANNA));
        assertFacts(facts(sheet(0, 0, 0, 0)), 1, 1_000, 10);
    }

    @Test
    void reassignmentMovesTheVisitWithItsRefunds() {
        sale("v1", ANNA, 1_000, TODAY);
        refund("v1", ANNA, 400, 4);
        add(new VisitReassigned(new VisitId("v1"), ANNA, BO, "wrong card"));
        refund("v1", BO, 100, 1);
        assertFacts(facts(sheet(0, 0, 0, 0)), 0, 0, 0);
        assertFacts(facts(sheet(2, 1, 600, 6)), 0, 0, 0);
        var bo = later(BO).after(sheet(BO, 0, 0, 0, 0), journal, null, Assurance.LOW);
        assertFacts(bo, 1, 500, 5);
    }

    @Test
    void visitOlderThanTheWindowIsNotInIt() {
        sale("v1", ANNA, 1_000, TODAY.minusDays(29));
        sale("v2", ANNA, 500, TODAY.minusDays(30));
        assertFacts(facts(sheet(0, 0, 0, 0)), 1, 1_000, 15);
    }

    @Test
    void consentAndCorrectionHoldAtOnceAndTheTierNeverChanges() {
        add(new BonusCorrected(ANNA, -30, "by hand", null, null));
        add(new ConsentChanged(ANNA, consent(Purpose.PROFILING, Consent.Decision.WITHDRAWN)));
        var facts = facts(sheet(0, 0, 0, 20));
        assertEquals(0, facts.bonus());
        assertFalse(facts.profiling());
        assertEquals(Set.of(), facts.segments());
        assertEquals("regular", facts.tier());
    }

    @Test
    void ownLaterVisitIsTheLastOneUntilItIsCancelled() {
        assertNull(facts(sheet(0, 0, 0, 0)).traits().lastVisit());
        sale("v1", ANNA, 1_000, TODAY);
        assertEquals(TODAY, facts(sheet(0, 0, 0, 0)).traits().lastVisit());
        add(new VisitVoided(new VisitId("v1"), "wrong"));
        assertNull(facts(sheet(0, 0, 0, 0)).traits().lastVisit());
    }

    @Test
    void trainingIsPassedOver() {
        sale("v1", ANNA, 1_000, TODAY);
        var first = journal.getFirst();
        journal.set(0, envelope(first.event(), 1, Mode.TRAINING));
        assertFacts(facts(sheet(0, 0, 0, 0)), 0, 0, 0);
    }

    @Test
    void whoWasEnrolledHereHasFactsBeforeAnySheet() {
        var enrolled =
                new MemberEnrolled(
                        ANNA,
                        new AccountId("anna"),
                        TODAY,
                        null,
                        null,
                        List.of(consent(Purpose.PROFILING, Consent.Decision.GIVEN)),
                        "en",
                        null,
                        "till",
                        null);
        add(enrolled);
        sale("v1", ANNA, 1_000, TODAY);
        var facts =
                later(ANNA)
                        .since(
                                enrolled,
                                SampleProgramme.harbourClub(),
                                journal,
                                null,
                                Assurance.MEDIUM);
        assertEquals("member", facts.tier());
        assertEquals(TODAY, facts.enrolledOn());
        assertEquals(1, facts.window(30).orElseThrow().visits());
        assertEquals(1, facts.window(365).orElseThrow().visits());
        assertEquals(true, facts.profiling());
        assertEquals(10, facts.bonus());
    }

    private static void assertFacts(Facts facts, int visits, long spend, long bonus) {
        assertEquals(
                List.of(new Window(30, visits, new Money(spend, EUR), TODAY)), facts.windows());
        assertEquals(bonus, facts.bonus());
    }

    private Facts facts(Sheet sheet) {
        return later(ANNA).after(sheet, journal, null, Assurance.LOW);
    }

    private LaterEvents later(MemberId member) {
        return new LaterEvents(member::equals, this::original, TODAY);
    }

    private Optional<Original> original(VisitId id) {
        return journal.stream()
                .filter(e -> e.event() instanceof VisitRecorded v && v.visit().equals(id))
                .findFirst()
                .map(recorded -> new Original(recorded, corrections(id)));
    }

    private List<Envelope> corrections(VisitId id) {
        return journal.stream()
                .filter(e ->
                        switch (e.event()) {
                            case VisitVoided v -> v.visit().equals(id);
                            case VisitRefunded r -> id.equals(r.visit());
                            case VisitClaimed c -> c.visit().equals(id);
                            case VisitReassigned m -> m.visit().equals(id);
                            default -> false;
                        })
                .toList();
    }

    private void sale(String visit, @Nullable MemberId member, long paid, LocalDate on) {
        var money = new Money(paid, EUR);
        var line =
                new Line(
                        "1",
                        "bun",
                        null,
                        null,
                        BigDecimal.ONE,
                        "pc",
                        money,
                        money.plus(new Money(100, EUR)),
                        null,
                        null,
                        null,
                        List.of(),
                        Set.of(),
                        null,
                        null);
        var given = new GivenAdjustment("welcome/1", "welcome", "1", new Money(100, EUR));
        var sale =
                new Sale(
                        "s-" + visit,
                        null,
                        null,
                        on,
                        null,
                        null,
                        EUR,
                        Mode.LIVE,
                        List.of(line),
                        member == null ? List.of() : List.of(given),
                        List.of(),
                        Money.zero(EUR),
                        money,
                        null,
                        null);
        add(
                new VisitRecorded(
                        new VisitId(visit),
                        member,
                        null,
                        sale,
                        null,
                        null,
                        0,
                        List.of(new PaidLine("1", BigDecimal.ONE, money, paid / 100)),
                        List.of(),
                        paid / 100,
                        1,
                        null,
                        false,
                        null,
                        null));
    }

    private void refund(String visit, @Nullable MemberId member, long back, long bonus) {
        add(
                new VisitRefunded(
                        new VisitId("r-" + journal.size()),
                        Basis.VISIT,
                        new VisitId(visit),
                        null,
                        member,
                        null,
                        TODAY,
                        List.of(),
                        List.of(),
                        new Money(back, EUR),
                        bonus,
                        List.of()));
    }

    private void add(Event event) {
        journal.add(envelope(event, journal.size() + 1, Mode.LIVE));
    }

    private static Envelope envelope(Event event, long seq, Mode mode) {
        return new Envelope(
                1,
                new EventId("e-" + seq),
                new Position(TILL, 1, seq),
                null,
                null,
                mode,
                new Moment(Instant.EPOCH, 0, "boot", null),
                EUR,
                null,
                event);
    }

    private static Consent consent(Purpose purpose, Consent.Decision decision) {
        return new Consent(purpose, decision, "v1", "en", Instant.EPOCH, Evidence.OWN_SCREEN);
    }

    private static Sheet sheet(long includes, int visits, long spend, long bonus) {
        return sheet(ANNA, includes, visits, spend, bonus);
    }

    private static Sheet sheet(MemberId id, long includes, int visits, long spend, long bonus) {
        var used = visits > 0 ? List.of(new Redemption("welcome", TODAY)) : List.<Redemption>of();
        return new Sheet(
                id,
                new AccountId(id.value()),
                "regular",
                null,
                LocalDate.parse("2025-03-01"),
                null,
                EUR,
                List.of(new Window(30, visits, new Money(spend, EUR), TODAY)),
                bonus,
                used,
                Set.of("drifting"),
                true,
                false,
                true,
                List.of(),
                null,
                null,
                "en",
                1,
                includes == 0 ? Map.of() : Map.of(TILL, new Included(1, includes)),
                Traits.NONE,
                List.of());
    }
}
