package dev.regulars.loyalty.decision;

import static dev.regulars.loyalty.decision.Till.why;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import dev.regulars.loyalty.refund.RefundCalculator;
import dev.regulars.loyalty.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people complain of in loyalty programmes, and what they get here. */
class ComplaintsTest {
    private static final String EVERYTHING = "- { id: o, give: { percent: 100, of: basket } }\n";

    private static final String WITH_POINTS =
            """
            programme: points
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1 }
            tiers: [ { id: member } ]
            bonus: { earn: '1 per 1.00', redeem: { worth: '1.00 per 100', as: discount } }
            offers: []
            """;

    @Test
    void hundredPercentOffLeavesNothing() {
        var till = new Till(SampleProgramme.withOffers(EVERYTHING));
        for (long cents = 1; cents < 400; cents += 7) {
            var amount = money(cents).plain();
            var quote =
                    till.quote(
                            till.member().facts(),
                            "a x 3 " + amount,
                            "b y 0.333kg " + amount,
                            "c z 7 0.01");
            assertEquals(money(0), quote.after(), amount);
            assertTrue(quote.lines().stream().allMatch(l -> l.bonus() == 0), amount);
        }
    }

    @Test
    void noTotalIsBelowZero() {
        var more =
                EVERYTHING
                        + "- { id: p, give: { amount: '99.00', of: basket } }\n"
                        + "- { id: q, give: { amount: '5.00', of: 'category:x' } }\n"
                        + "- { id: r, give: { cheapest-free: 3, of: basket } }\n";
        var till = new Till(SampleProgramme.withOffers(more));
        assertEquals(money(0), till.quote(till.member().facts(), "a x 2 3.00").after());
        var exchange = till.quote(till.member().facts(), "a x 2 3.00", "b y -1 -4.00");
        assertEquals(money(-400), exchange.after());
    }

    @Test
    void buyingAndBringingBackAgainAndAgainGivesNoBonus() {
        var till = new Till(SampleProgramme.harbourClub());
        var facts = till.member().tier("regular").facts();
        long balance = 0;
        for (int time = 0; time < 10; time++) {
            var basket = Till.basket("bun pastry 3 9.99", "gouda cheese 0.452kg 9.76");
            var quote = till.quote(facts, basket);
            var all = new RefundCalculator(Till.EUR, Paid.of(basket, quote)).rest(Map.of());
            assertTrue(quote.bonus() > 0);
            assertEquals(quote.after(), all.paidBack());
            balance += quote.bonus() - all.bonusTaken();
        }
        assertEquals(0, balance);
    }

    @Test
    void onceIsOnceHoweverOftenAndWithWhateverCardItIsTried() {
        var till =
                new Till(
                        SampleProgramme.withOffers(
                                "- { id: o, give: { amount: '1.00', of: basket }, limit: { once: ever } }\n"));
        var facts = till.member().facts();
        var first = till.quote(facts, "a x 1 9.00");
        assertEquals("applied", why(first, "o"));
        var after = facts.using(List.of("o"), first.context().date());
        assertEquals("already-used", why(till.quote(after, "a x 1 9.00"), "o"));
        assertEquals("already-used", why(till.on("2036-01-01").quote(after, "a x 1 9.00"), "o"));
    }

    @Test
    void offerEndsWithTheDayOfTheStoreWhereverHeadOfficeIs() {
        var programme =
                SampleProgramme.withOffers(
                        "- { id: o, window: { until: 2026-03-31 }, give: { percent: 10, of: basket } }\n");
        var moment = Instant.parse("2026-03-31T23:30:00Z");
        assertEquals("over", at(programme, "Europe/Oslo", moment));
        assertEquals("applied", at(programme, "Europe/Lisbon", moment.minusSeconds(3_600)));
        assertEquals("applied", at(programme, "America/New_York", moment.plusSeconds(3 * 3_600)));
    }

    @Test
    void firstVisitEarnsAndIsWelcomed() {
        var till = new Till(SampleProgramme.harbourClub());
        var quote = till.ifJoined("bun pastry 2 8.40");
        assertEquals("applied", why(quote, "welcome"));
        assertEquals(7, quote.bonus());
    }

    @Test
    void twentyNinthOfFebruaryComesEveryYear() {
        var till = new Till(SampleProgramme.harbourClub());
        var born = till.member().born("--02-29").facts();
        for (int year = 2025; year < 2034; year++) {
            var day = LocalDate.of(year, 3, 1).minusDays(1);
            var quote = till.on(day.toString()).quote(born, "bun pastry 1 4.20");
            assertEquals("applied", why(quote, "birthday"), day.toString());
        }
    }

    @Test
    void receiptSaysWhatTheTillCharges() {
        var till = new Till(SampleProgramme.harbourClub());
        var quote = till.ifJoined("bun pastry 3 9.99", "rye bread 1 0.03", "gouda cheese 1 7.77");
        var printed =
                quote.adjustments().stream().map(Adjustment::amount).reduce(money(0), Money::plus);
        assertEquals(quote.after(), quote.before().minus(printed));
        for (var line : quote.lines()) {
            var onLine =
                    quote.adjustments().stream()
                            .filter(a -> a.line().equals(line.id()))
                            .map(Adjustment::amount)
                            .reduce(money(0), Money::plus);
            assertEquals(line.discount(), onLine);
        }
        assertTrue(quote.adjustments().stream().allMatch(a -> a.text().length() <= 32));
    }

    @Test
    void noPointIsSpentUnlessTheCashierWasAskedTo() {
        var till = new Till(SampleProgramme.checked(WITH_POINTS)).with(TillRights.ONLINE);
        var rich = till.member().points(500).facts();
        var unasked = till.quote(rich, "bun pastry 2 8.40");
        assertEquals(money(840), unasked.after());
        assertFalse(unasked.redeem().mostAmount().isZero());
        assertEquals(0, unasked.redeem().points());
    }

    private static String at(CheckedProgramme programme, String zone, Instant moment) {
        var store =
                new Store(
                        new StoreId("quay"),
                        null,
                        "Quay",
                        "SE",
                        ZoneId.of(zone),
                        Till.EUR,
                        "en",
                        true,
                        0);
        var till = new Till(programme).on(store.businessDate(moment).toString());
        return why(till.quote(till.member().facts(), "a x 1 9.00"), "o");
    }

    private static Money money(long cents) {
        return new Money(cents, Till.EUR);
    }
}
