package dev.regulars.server.console.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorstCasesTest {
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
                WorstCases.of(once, 3));
        assertEquals(
                List.of("“Coffee”: at worst four times instead of once, now three times."),
                WorstCases.withOneMore(once, 3));
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
                WorstCases.of(capped, 2));
    }

    @Test
    void whatIsDeniedLeasedOrDividedIsNeverGivenTooOften() {
        for (var limit :
                List.of(
                        "limit: { once: ever, offline: deny }",
                        "limit: { once: ever, offline: escrow }",
                        "limit: { total: 500 }",
                        "code: single-use")) {
            assertEquals(List.of(), WorstCases.of(programme(limit), 5), limit);
        }
    }

    @Test
    void singleUseCodesThatMayBeTakenOfflineHaveAWorstCaseToo() {
        var codes = programme("code: single-use, limit: { offline: limited }");
        assertEquals(
                List.of("One code of “Coffee”: at worst three times instead of once, now twice."),
                WorstCases.withOneMore(codes, 2));
    }

    private static CheckedProgramme programme(String more) {
        return switch (new ProgrammeReader(KnownNames.ours()).check(FRAME.formatted(more))) {
            case ProgrammeCheck.Accepted(var programme, var _) -> programme;
            case ProgrammeCheck.Refused(var mistakes, var _) ->
                    throw new AssertionError(mistakes.toString());
        };
    }
}
