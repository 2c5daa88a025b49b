package dev.regulars.loyalty.decision;

import static dev.regulars.loyalty.decision.Till.decision;
import static dev.regulars.loyalty.decision.Till.why;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sample shop's offers, one by one. */
class HarbourClubTest {
    private final Till till = new Till(SampleProgramme.harbourClub());

    @Test
    void welcomeAppliesOnTheVeryBasketOfTheEnrolment() {
        var quote = till.quote(till.newcomer().facts(), "bun pastry 2 8.40");
        assertEquals(money("7.14"), quote.after());
        assertEquals(
                List.of(
                        new Adjustment(
                                "welcome",
                                "1",
                                money("1.26"),
                                "A",
                                Adjustment.Kind.DISCOUNT,
                                "Welcome 15 % off")),
                quote.adjustments());
        assertEquals("applied", why(quote, "welcome"));
        assertEquals(7, quote.bonus());
    }

    @Test
    void welcomeIsCappedAndGivenOnce() {
        var quote = till.quote(till.newcomer().facts(), "brie cheese 9 200.00");
        assertEquals(money("180.00"), quote.after());
        var again =
                till.quote(
                        till.newcomer().used("welcome", "2026-03-01").facts(), "bun pastry 2 8.40");
        assertEquals(
                new Reason("already-used", Map.of("on", "2026-03-01")),
                decision(again, "welcome").reason());
    }

    @Test
    void whoCameBeforeGetsNoWelcome() {
        var quote = till.quote(till.member().facts(), "bun pastry 2 8.40");
        assertEquals("too-many-visits", why(quote, "welcome"));
    }

    @Test
    void cheapestPastryIsFreeAroundTheBirthday() {
        var anna = till.member().born("--03-05");
        var quote =
                till.quote(
                        anna.facts(),
                        "cake pastry 2 9.60",
                        "croissant pastry 1 2.90",
                        "bun food/pastry/sweet 3 11.70",
                        "gouda cheese 0.452kg 9.76");
        assertEquals(money("2.90"), decision(quote, "birthday").amount());
        assertEquals(List.of("birthday"), quote.lines().get(1).offers());
    }

    @Test
    void birthdayOfTheTwentyNinthOfFebruaryComesEveryYear() {
        var leap = till.on("2026-02-27").member().born("--02-29");
        assertTrue(decision(till.quote(leap.facts(), "bun pastry 1 4.20"), "birthday").applied());
    }

    @Test
    void birthdayTreatIsGivenOnceABirthdayAndSaysWhenItComesAgain() {
        var anna = till.member().born("--03-05").used("birthday", "2026-03-02");
        var quote = till.quote(anna.facts(), "bun pastry 1 4.20");
        assertEquals(
                new Reason(
                        "already-used-this-year", Map.of("on", "2026-03-02", "next", "2027-03-02")),
                decision(quote, "birthday").reason());
        var earlier = till.member().born("--03-05").used("birthday", "2025-03-12");
        assertTrue(
                decision(till.quote(earlier.facts(), "bun pastry 1 4.20"), "birthday").applied());
        var moved = till.member().born("--03-05").used("birthday", "2025-08-12");
        assertEquals(
                "already-used-this-year",
                why(till.quote(moved.facts(), "bun pastry 1 4.20"), "birthday"));
    }

    @Test
    void birthdayAwayOrUnknownSaysSo() {
        var anna = till.member().born("--05-10");
        assertEquals(
                new Reason("outside-birthday", Map.of("next", "2026-05-07")),
                decision(till.quote(anna.facts(), "bun pastry 1 4.20"), "birthday").reason());
        assertEquals(
                "birthday-unknown",
                why(till.quote(till.member().facts(), "bun pastry 1 4.20"), "birthday"));
    }

    @Test
    void ambassadorIsToldWhatIsMissing() {
        var bo = till.member().tier("ambassador");
        var quote = till.quote(bo.facts(), "gouda cheese 1.1kg 45.80");
        assertEquals(
                new Reason(
                        "below-minimum",
                        Map.of(
                                "missing", "4.20",
                                "gift", "percent",
                                "percent", "20",
                                "of", "category:cheese")),
                decision(quote, "ambassador-cheese").reason());
        assertEquals(91, quote.bonus());
    }

    @Test
    void otherTierIsNamedInEveryLanguage() {
        var quote = till.quote(till.member().facts(), "gouda cheese 1.1kg 45.80");
        assertEquals(
                new Reason(
                        "other-tier",
                        Map.of(
                                "tier", "ambassador",
                                "tier.en", "Ambassador",
                                "tier.nb", "Ambassadør")),
                decision(quote, "ambassador-cheese").reason());
    }

    @Test
    void exclusiveOfferAppliesAloneWhenItIsTheBetterOne() {
        var bo = till.member().tier("ambassador").born("--03-02");
        var cheese = till.quote(bo.facts(), "gouda cheese 3 50.00", "bun pastry 1 4.20");
        assertEquals(money("44.20"), cheese.after());
        assertEquals(
                new Reason("beaten-by", Map.of("offer", "ambassador-cheese")),
                decision(cheese, "birthday").reason());
        var pastry = till.quote(bo.facts(), "gouda cheese 1 3.00", "bun pastry 1 47.00");
        assertEquals(money("3.00"), pastry.after());
        assertEquals("beaten-together", why(pastry, "ambassador-cheese"));
    }

    @Test
    void winBackGoesToOneArmEachAndTheHoldoutGetsNothing() {
        int amount = 0;
        int coffee = 0;
        int holdout = 0;
        for (int i = 0; i < 1_000; i++) {
            var quote =
                    till.forMember("m-" + i)
                            .quote(
                                    till.member().segment("drifting").facts(),
                                    "coffee drink 1 2.60",
                                    "bun pastry 2 8.40");
            amount += decision(quote, "we-miss-you").applied() ? 1 : 0;
            coffee += decision(quote, "we-miss-you-coffee").applied() ? 1 : 0;
            holdout += why(quote, "we-miss-you").equals("holdout") ? 1 : 0;
        }
        assertEquals(1_000, amount + coffee + holdout);
        assertEquals(450, amount, 60);
        assertEquals(450, coffee, 60);
    }

    @Test
    void whoSaysNoToProfilingIsInNoSegmentAndNoExperiment() {
        var quote =
                till.quote(
                        till.member().segment("drifting").saysNoToProfiling().facts(),
                        "coffee drink 1 2.60");
        assertEquals("no-profiling", why(quote, "we-miss-you"));
    }

    @Test
    void lawOfTheCountryIsOverriddenByNoOffer() {
        var facts = till.newcomer().facts();
        var norway = till.in("NO").quote(facts, "riesling wine 1 14.50");
        assertEquals(norway.before(), norway.after());
        assertEquals("excluded-by-law", why(norway, "welcome"));
        var sweden = till.in("SE").quote(facts, "riesling wine 1 14.50");
        assertTrue(sweden.after().compareTo(sweden.before()) < 0);
        var mixed = till.in("NO").quote(facts, "riesling wine 1 14.50", "bun pastry 1 4.00");
        assertEquals(money("0.60"), decision(mixed, "welcome").amount());
    }

    @Test
    void withoutAMemberNothingAppliesAndJoiningIsWorthIt() {
        var quote = till.quote(null, "bun pastry 2 8.40");
        assertTrue(quote.offers().stream().noneMatch(OfferDecision::applied));
        assertEquals("not-a-member", why(quote, "welcome"));
        assertEquals(0, quote.bonus());
        assertEquals(money("7.14"), till.ifJoined("bun pastry 2 8.40").after());
    }

    @Test
    void clockThatNobodyTrustsFreezesWhatTheDateDecides() {
        var bo = till.member().tier("ambassador").born("--03-02");
        var quote = till.frozen().quote(bo.facts(), "gouda cheese 3 50.00", "bun pastry 1 4.20");
        assertEquals("clock-frozen", why(quote, "birthday"));
        assertEquals("clock-frozen", why(quote, "welcome"));
        assertTrue(decision(quote, "ambassador-cheese").applied());
    }

    @Test
    void tillThatGaveItOnceUnconfirmedGivesItNoMore() {
        var granted =
                new TillRights(
                        false,
                        Map.of("birthday", 1),
                        Map.of(),
                        Map.of(),
                        java.util.Set.of(),
                        Map.of(),
                        Map.of());
        var anna = till.member().born("--03-02");
        assertEquals(
                "till-limit",
                why(till.with(granted).quote(anna.facts(), "bun pastry 1 4.20"), "birthday"));
        var online =
                new TillRights(
                        true,
                        Map.of("birthday", 1),
                        Map.of(),
                        Map.of(),
                        java.util.Set.of(),
                        Map.of(),
                        Map.of());
        assertTrue(
                decision(till.with(online).quote(anna.facts(), "bun pastry 1 4.20"), "birthday")
                        .applied());
    }

    @Test
    void whatIsNotKnownIsNotGivenAndNeverAnError() {
        var quote = till.quote(till.newcomer().withoutWindows().facts(), "bun pastry 1 4.20");
        assertEquals("rule-failed", why(quote, "welcome"));
        assertFalse(decision(quote, "welcome").applied());
    }

    @Test
    void returnedLineOfAnExchangeIsNeitherDiscountedNorPaidFor() {
        var quote =
                till.quote(till.newcomer().facts(), "bun pastry -2 -8.40", "cake pastry 1 4.80");
        assertEquals(money("-3.60"), quote.before());
        assertEquals(money("-4.32"), quote.after());
        assertEquals(money("0.00"), quote.lines().getFirst().discount());
        assertEquals(-5, quote.bonus());
    }

    private static Money money(String amount) {
        return Money.of(amount, Till.EUR);
    }
}
