package dev.regulars.server.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.sale.Basket;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A past of many more sales than are played at once. */
class BacktestTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int SALES = 9_000;
    private static final int A_DAY = 50;
    private static final int MEMBERS = 150;
    private static final String PROGRAMME =
            """
            programme: sample
            defaults: { currency: EUR, zone: UTC, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1 }
            tiers:
              - id: member
              - { id: regular, when: visits(30) >= 11, grace: 3d }
            bonus: { earn: '1 per 1.00', multiplier: { regular: 2 }, expires: 20d }
            offers:
              - { id: monthly, give: { percent: 10, of: basket }, limit: { once: month } }
              - { id: regulars, tier: regular, give: { amount: '1.00', of: basket } }
              - { id: missed, segment: drifting, give: { amount: '2.00', of: basket } }
              - { id: first, give: { amount: '0.10', of: basket }, limit: { total: %d } }
            """;

    @Test
    void membersSideBySideGetWhatTheyGetOneAfterTheOther() {
        var oneAfterTheOther = PROGRAMME.formatted(SALES);
        var sideBySide = PROGRAMME.formatted(SALES).replace(", limit: { total: 9000 }", "");
        var outcome = played(sideBySide);
        assertEquals(played(oneAfterTheOther), outcome);
        assertTrue(
                outcome.offers().stream().allMatch(offer -> offer.uses() > 0), outcome::toString);
        assertEquals(2, outcome.moves().size());
    }

    @Test
    void whatIsLimitedOverAllGoesToWhoComesFirst() {
        var first = played(PROGRAMME.formatted(5_010)).offers().getLast();
        assertEquals(5_010, first.uses());
        assertEquals(FIRST.plusDays(5_010 / A_DAY), first.ranOut());
    }

    private static Outcome played(String programme) {
        var backtest = new Backtest(checked(programme), "NO", KnownMembers.none());
        var random = new Random(5);
        IntStream.range(0, SALES).forEach(sale -> backtest.sale(sale(sale, random)));
        return backtest.finish();
    }

    private static Past sale(int number, Random random) {
        var amount = new Money(random.nextInt(100, 5_000), EUR);
        var line = Past.line(1, "bun", null, amount, BigDecimal.ONE);
        return new Past(
                "m" + random.nextInt(MEMBERS),
                FIRST.plusDays(number / A_DAY),
                LocalTime.NOON,
                new Basket(EUR, List.of(line)));
    }

    private static CheckedProgramme checked(String programme) {
        return switch (new ProgrammeReader(KnownNames.ours()).check(programme)) {
            case ProgrammeCheck.Accepted accepted -> accepted.programme();
            case ProgrammeCheck.Refused refused ->
                    throw new AssertionError(refused.mistakes().toString());
        };
    }
}
