package dev.regulars.server.console.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class WorstCasesTest {
    private static final LongSupplier NOBODY_ASKS =
            () -> {
                throw new AssertionError("nobody may spend points offline");
            };
    private static final String FRAME =
            """
            programme: corner-bakery
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1 }
            tiers: [ { id: member } ]
            offers:
              - { id: coffee, text: Coffee, give: { free: 'sku:coffee' }, %s }
            """;

    @Test
    void worstCaseIsTheCapTimesTheTills() {
        var once = programme("limit: { once: year }");
        assertEquals(
                List.of(
                        "“Coffee” can be given once at each of 3 tills that cannot ask: at worst"
                                + " three times instead of once."),
                WorstCases.of(once, 3, NOBODY_ASKS));
        assertEquals(
                List.of("“Coffee”: at worst four times instead of once, now three times."),
                WorstCases.withOneMore(once, 3, NOBODY_ASKS));
    }

    @Test
    void capsOfADayAndOfMoneyAreCountedOverAllTills() {
        var capped =
                programme(
                        "limit: { uses: 2, per: month, offline: { limited: { per-member-and-till:"
                                + " 2, per-till-and-day: 40, value-per-till: '100.00' } } }");
        assertEquals(
                List.of(
                        "“Coffee” can be given twice at each of 2 tills that cannot ask: at worst"
                                + " four times instead of twice. All members together: 80 a day."
                                + " All that head office has not heard of: 200.00."),
                WorstCases.of(capped, 2, NOBODY_ASKS));
    }

    @Test
    void whatIsDeniedLeasedOrDividedIsNeverGivenTooOften() {
        for (var limit :
                List.of(
                        "limit: { once: ever, offline: deny }",
                        "limit: { once: ever, offline: escrow }",
                        "limit: { total: 500 }",
                        "code: single-use")) {
            assertEquals(List.of(), WorstCases.of(programme(limit), 5, NOBODY_ASKS), limit);
        }
    }

    @Test
    void singleUseCodesThatMayBeTakenOfflineHaveAWorstCaseToo() {
        var codes = programme("code: single-use, limit: { offline: limited }");
        assertEquals(
                List.of("One code of “Coffee”: at worst three times instead of once, now twice."),
                WorstCases.withOneMore(codes, 2, NOBODY_ASKS));
    }

    @Test
    void pointsAreSpentAtWorstOnceAtEveryTill() {
        var points = points("");
        assertEquals(
                List.of(
                        "Points can be spent at each of 3 tills that cannot ask: at worst a member"
                                + " spends theirs three times. Members hold 12,340 points, worth"
                                + " 123.40: at worst 370.20 is spent, 246.80 of it too much."),
                WorstCases.of(points, 3, () -> 12_340));
        assertEquals(
                List.of(
                        "Points: at worst a member spends theirs four times, now three times."
                                + " Members hold 12,340 points, worth 123.40: at worst 493.60 is"
                                + " spent, 370.20 of it too much."),
                WorstCases.withOneMore(points, 3, () -> 12_340));
    }

    @Test
    void valueOfATillBoundsWhatIsSpentWhereMembersHoldMore() {
        var points = points(", offline: { limited: { value-per-till: '50.00' } }");
        assertEquals(
                List.of(
                        "Points can be spent at each of 3 tills that cannot ask: at worst a member"
                                + " spends theirs three times. Members hold 12,340 points, worth"
                                + " 123.40: at worst 150.00 is spent, 100.00 of it too much. Each"
                                + " till lets no more than 50.00 be spent."),
                WorstCases.of(points, 3, () -> 12_340));
        assertTrue(
                WorstCases.of(points, 2, () -> 1_000)
                        .getFirst()
                        .contains("at worst 20.00 is spent, 10.00 of it too much"));
    }

    @Test
    void pointsThatAreDeniedOfflineHaveNoWorstCase() {
        assertEquals(List.of(), WorstCases.of(points(", offline: deny"), 5, NOBODY_ASKS));
    }

    private static CheckedProgramme points(String offline) {
        return checked(
                """
                programme: corner-bakery
                defaults: { currency: EUR, zone: Europe/Oslo, language: en }
                cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
                consent: { terms: v1 }
                tiers: [ { id: member } ]
                bonus: { earn: '1 per 1.00', redeem: { worth: '1.00 per 100', as: payment%s } }
                offers: []
                """
                        .formatted(offline));
    }

    private static CheckedProgramme programme(String more) {
        return checked(FRAME.formatted(more));
    }

    private static CheckedProgramme checked(String yaml) {
        return switch (new ProgrammeReader(KnownNames.ours()).check(yaml)) {
            case ProgrammeCheck.Accepted(var programme, var _) -> programme;
            case ProgrammeCheck.Refused(var mistakes, var _) ->
                    throw new AssertionError(mistakes.toString());
        };
    }
}
