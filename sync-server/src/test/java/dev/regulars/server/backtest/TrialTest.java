package dev.regulars.server.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.member.Consent.Decision;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.server.backtest.Outcome.Month;
import dev.regulars.server.backtest.Outcome.Move;
import dev.regulars.server.backtest.Outcome.OfferUse;
import dev.regulars.server.backtest.report.Report;
import dev.regulars.server.backtest.report.ReportPage;
import dev.regulars.server.backtest.report.TakenForGranted;
import dev.regulars.server.history.HistoryLine;
import dev.regulars.server.history.HistoryMember;
import dev.regulars.server.history.HistoryTransaction;
import dev.regulars.server.history.RowError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each number is small enough to be checked by hand. */
class TrialTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String FRAME =
            """
            programme: sample
            defaults: { currency: EUR, zone: UTC, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1 }
            tiers:
              - id: member
              - { id: regular, when: visits(30) >= 2, grace: 10d }
            bonus: { earn: '1 per 1.00', multiplier: { regular: 2 }, expires: 60d }
            offers:
            """;
    private static final String WELCOME =
            """
              - { id: welcome, give: { percent: 10, of: basket }, limit: { once: ever } }
            """;
    private static final String REGULARS =
            """
              - { id: regulars, tier: regular, give: { amount: '1.00', of: basket }, funded-by: store }
            """;

    private final List<RowError> refused = new ArrayList<>();
    private KnownMembers members = KnownMembers.none();
    private int sales;

    @Test
    void offersApplyInTheirOrderAndCostWhoBearsThem() {
        var outcome = tried(WELCOME + REGULARS, year()).outcome();
        assertEquals(
                List.of(
                        new OfferUse("welcome", "hq", 2, 2, money("3.00"), null, null),
                        new OfferUse("regulars", "store", 1, 1, money("1.00"), null, null)),
                outcome.offers());
        assertEquals(Map.of("hq", money("3.00"), "store", money("1.00")), outcome.funders());
        assertEquals(money("4.00"), outcome.benefit());
        assertEquals(2, outcome.members());
        assertEquals(6, outcome.sales());
        assertEquals(money("73.00"), outcome.turnover());
        assertEquals(money("66.00"), outcome.ofMembers());
    }

    @Test
    void tierIsGainedAndLostOnTheDayItWouldHaveBeen() {
        var outcome = tried(WELCOME, year()).outcome();
        assertEquals(
                List.of(new Move("member", "regular", 1), new Move("regular", "member", 1)),
                outcome.moves());
        // Anna comes on 3, 10 and 20 January: regular from the 10th. On 9 February only one visit
        // is left in the window; the grace ends on the 19th.
        assertEquals(
                List.of(1, 0, 0),
                outcome.months().stream().map(m -> m.tiers().get("regular")).limit(3).toList());
        assertEquals(
                List.of(
                        LocalDate.parse("2026-01-31"),
                        LocalDate.parse("2026-02-28"),
                        LocalDate.parse("2026-03-31"),
                        LocalDate.parse("2026-04-30")),
                outcome.months().stream().map(Month::end).toList());
    }

    @Test
    void pointsAreEarnedOnWhatWasPaidAndExpire() {
        var bonus = tried("  []\n", year()).outcome().bonus();
        // Anna 20 + 10, then twice 10 as a regular; Bo 10 + 16, of which the last do not expire.
        assertEquals(20 + 10 + 20 + 10 + 16, bonus.earned());
        assertEquals(bonus.earned() - bonus.expired(), bonus.outstanding());
        assertEquals(16, bonus.outstanding());
    }

    @Test
    void offerStopsWhenItsTotalIsUsedUp() {
        var first = "  - { id: first, give: { percent: 10, of: basket }, limit: { total: 2 } }\n";
        var use = tried(first, year()).outcome().offers().getFirst();
        assertEquals(2, use.uses());
        assertEquals(LocalDate.parse("2026-01-10"), use.ranOut());
    }

    @Test
    void offerStopsWhereItsBudgetIsTooSmallAndPaysWhatItCanPay() {
        var budget =
                "  - { id: b, give: { percent: 10, of: basket }, limit: { budget: '4.20' } }\n";
        var use = tried(budget, year()).outcome().offers().getFirst();
        // 2.00, 1.00 and 1.00 for Anna; 0.20 is left, and Bo would have got 1.00 and 1.60.
        assertEquals(money("4.00"), use.cost());
        assertEquals(LocalDate.parse("2026-02-20"), use.ranOut());
    }

    @Test
    void whatThePastDoesNotTellIsSaid() {
        var verdict =
                tried(
                        """
                          - { id: summer, code: SUMMER26, give: { percent: 10, of: basket } }
                          - { id: letter, audience: spring, give: { percent: 10, of: basket } }
                          - { id: cake, window: { birthday: [0d, 7d] }, give: { percent: 9, of: basket } }
                          - { id: quay, store: quay, give: { percent: 10, of: basket } }
                        """,
                        year());
        assertEquals(
                List.of(Untried.CODE, Untried.AUDIENCE, Untried.BIRTHDAY, Untried.STORE),
                verdict.outcome().offers().stream().map(OfferUse::untried).toList());
        assertTrue(
                TakenForGranted.of(verdict)
                        .contains("A past tells of no codes, so nobody had summer."));
    }

    @Test
    void pointsThatCameBackAreTakenFromWhatIsThereAndTheRestIsShort() {
        var past = new ArrayList<>(year());
        past.add(sale("bo", "2026-04-26", "-100.00"));
        var bonus = tried("  []\n", past).outcome().bonus();
        assertEquals(0, bonus.outstanding());
        assertEquals(100 - 16, bonus.shortfall());
        assertEquals(bonus.earned() - bonus.expired(), bonus.outstanding() - bonus.shortfall());
    }

    @Test
    void pointsThatHaveNotVestedAreOutstanding() {
        var rule = FRAME.replace("expires: 60d", "vests: 14d, expires: 60d");
        var bonus = tried(List.of(programme(rule, "  []\n")), year()).outcome().bonus();
        assertEquals(16, bonus.outstanding());
        assertEquals(16, bonus.waiting());
    }

    @Test
    void conditionOnPointsSeesThoseThatCanBeSpentThatDay() {
        var rule = FRAME.replace("expires: 60d", "vests: 14d, expires: 60d");
        var rich = "  - { id: rich, when: bonus >= 20, give: { percent: 10, of: basket } }\n";
        // Anna's first 20 vest on 17 January, after her second visit and before her third.
        var outcome = tried(List.of(programme(rule, rich)), year()).outcome();
        assertEquals(1, outcome.offers().getFirst().uses());
    }

    @Test
    void memberJoinsOnTheDayTheFileSaysUnlessTheyBoughtBefore() {
        tell("anna", "2025-12-01", Map.of(), null);
        tell("bo", "2026-03-01", Map.of(), null);
        tell("kim", "2026-03-01", Map.of(), null);
        var verdict = tried(newcomers("daysSinceEnrolment <= 0"), year());
        assertEquals(1, verdict.outcome().offers().getFirst().uses());
        assertEquals(
                new Acquaintance(3, 2, 0, 1, 0, true, false, true, true, false),
                verdict.acquaintance());
        assertEquals(1, verdict.acquaintance().neverCame());
    }

    @Test
    void consentHoldsFromTheDayOfTheAnswer() {
        tell("anna", null, Map.of(Purpose.PROFILING, Decision.GIVEN), "2026-01-20");
        tell("bo", null, Map.of(Purpose.PROFILING, Decision.REFUSED), null);
        var told = "  - { id: told, consent: profiling, give: { percent: 10, of: basket } }\n";
        assertEquals(1, tried(told, year()).outcome().offers().getFirst().uses());
        members = KnownMembers.none();
        assertEquals(5, tried(told, year()).outcome().offers().getFirst().uses());
    }

    @Test
    void daysSinceTheLastVisitAreKnownWithoutSegments() {
        var outcome = tried(newcomers("daysSinceLastVisit >= 60"), year()).outcome();
        assertEquals(1, outcome.offers().getFirst().uses());
    }

    @Test
    void whoWinsAndWhoLosesIsCountedByMember() {
        var verdict = tried(List.of(programme(REGULARS), programme(WELCOME)), year());
        var comparison = Objects.requireNonNull(verdict.comparison());
        assertEquals(0, comparison.better());
        assertEquals(2, comparison.worse());
        assertEquals(money("2.00"), comparison.lost());
        assertEquals("anna", comparison.most().getFirst().member());
    }

    @Test
    void reportShowsEveryOfferAndTier() {
        var page = Report.html(tried(WELCOME + REGULARS, year()));
        for (var word : List.of("welcome", "regulars", "regular", "73", "polygon", "2026-02")) {
            assertTrue(page.contains(word), word);
        }
    }

    @Test
    void reportSaysWhoBearsWhatAndHowPointsWent() {
        var verdict = tried(WELCOME + REGULARS, year());
        var page = new ReportPage(verdict, "");
        assertEquals(
                "head office bears 3.00, the store bears 1.00", page.bearers(verdict.outcome()));
        assertEquals("Mill & Co", page.bearer("supplier:Mill & Co"));
        assertEquals(
                "46 at the end of 2026-01, most in 2026-02 with 55, and 16 at the end of 2026-04",
                page.bonusInWords(verdict.outcome()));
    }

    @Test
    void reportAgainstAnotherHoldsBothCostsAndEachChange() {
        var page = Report.html(tried(List.of(programme(REGULARS), programme(WELCOME)), year()));
        assertTrue(page.contains("would cost 1.00 EUR instead of 3.00"), page);
        assertTrue(page.contains("−1.00"), page);
    }

    @Test
    void whatNoTillSellsIsRefusedByItsRowAndTheRestGoesOn() {
        var past = new ArrayList<>(year());
        past.add(sale(1_001, "1.00", BigDecimal.ONE));
        past.add(sale(1, "1.00", BigDecimal.valueOf(2_000_000)));
        past.add(sale(1, "99999999999.00", BigDecimal.ONE));
        past.add(sale("bo", "2026-04-26", "1.00"));
        assertEquals(7, tried(List.of(programme(WELCOME)), past).outcome().sales());
        assertEquals(List.of(7L, 8L, 9L), refused.stream().map(RowError::line).toList());
        assertEquals(
                "sales.csv line 7: sale t7 has 1001 lines, and a till takes 1000; it is left out.",
                refused.getFirst().sentence());
    }

    @Test
    void oneMonthIsDrawnAsIfNothingChanged() {
        var verdict = tried(WELCOME, year().subList(0, 2));
        var page = new ReportPage(verdict, "");
        assertEquals("0.0,10.0 1000.0,10.0", page.bonusLine(verdict.outcome()));
        assertEquals(
                "0.0,260.0 1000.0,260.0 1000.0,260.0 0.0,260.0",
                page.tiers(verdict.outcome()).layers().getFirst().points());
    }

    private void tell(String id, String joined, Map<Purpose, Decision> said, String on) {
        if (members.count() == 0) {
            members = new KnownMembers(Set.of("member_id", "enrolled_on", "profiling"));
        }
        var day = joined == null ? null : LocalDate.parse(joined);
        var answered = on == null ? null : LocalDate.parse(on);
        members.add(
                new HistoryMember(
                        id, null, null, null, null, null, null, null, null, null, day, said,
                        answered));
    }

    private static String newcomers(String when) {
        return "  - { id: newcomers, when: %s, give: { percent: 10, of: basket } }\n"
                .formatted(when);
    }

    /** Anna three times in January, Bo twice, and somebody without a card. */
    private List<HistoryTransaction> year() {
        return List.of(
                sale("anna", "2026-01-03", "20.00"),
                sale("anna", "2026-01-10", "10.00"),
                sale("anna", "2026-01-20", "10.00"),
                sale(null, "2026-02-01", "7.00"),
                sale("bo", "2026-02-20", "10.00"),
                sale("bo", "2026-04-25", "16.00"));
    }

    private Verdict tried(String offers, List<HistoryTransaction> past) {
        return tried(List.of(programme(offers)), past);
    }

    private Verdict tried(List<CheckedProgramme> programmes, List<HistoryTransaction> past) {
        var trial = new Trial(programmes, "NO", members, "sales.csv", refused::add);
        past.forEach(trial::transaction);
        return trial.finish();
    }

    private static CheckedProgramme programme(String offers) {
        return programme(FRAME, offers);
    }

    private static CheckedProgramme programme(String frame, String offers) {
        return switch (new ProgrammeReader(KnownNames.ours()).check(frame + offers)) {
            case ProgrammeCheck.Accepted accepted -> accepted.programme();
            case ProgrammeCheck.Refused refused ->
                    throw new AssertionError(refused.mistakes().toString());
        };
    }

    private HistoryTransaction sale(String member, String day, String amount) {
        var id = "t" + ++sales;
        var line =
                new HistoryLine(
                        id,
                        member,
                        Instant.parse(day + "T12:00:00Z"),
                        money(amount),
                        "bun",
                        null,
                        BigDecimal.ONE);
        return new HistoryTransaction(
                id, member, line.at(), List.of(new HistoryTransaction.Line(1, sales, line)), 0);
    }

    /** A sale with many lines alike. */
    private HistoryTransaction sale(int lines, String amount, BigDecimal quantity) {
        var id = "t" + ++sales;
        var line =
                new HistoryLine(
                        id,
                        "bo",
                        Instant.parse("2026-04-25T12:00:00Z"),
                        money(amount),
                        "bun",
                        null,
                        quantity);
        var all =
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> new HistoryTransaction.Line(i, sales, line))
                        .toList();
        return new HistoryTransaction(id, "bo", line.at(), all, 0);
    }

    private static Money money(String amount) {
        return Money.of(amount, EUR);
    }
}
