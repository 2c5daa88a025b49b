package dev.regulars.loyalty.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.Total;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Offers that are limited over all members together. */
class TotalTest {
    private static final String BUN = "bun pastry 1 4.20";

    @Test
    void tillWithoutAShareSaysThatItIsUsedUp() {
        var none = quote("limit: { total: 3 }", Map.of("o", 0L), Map.of());
        assertEquals("share-used-up", decision(none).reason().code());
        assertEquals(
                "This till’s share of it is used up, until head office gives it more.",
                new Explanations(Locale.ENGLISH)
                        .sentence(decision(none).reason(), none.currency()));
        assertEquals("applied", why("limit: { total: 3 }", Map.of("o", 1L)));
    }

    @Test
    void whatTheTillWithholdsIsSaidAsItIs() {
        var all = new Reason("total-used-up", Map.of("most", "3"));
        var quote = quote("limit: { total: 3 }", Map.of("o", 0L), Map.of("o", all));
        assertEquals(
                "Alle 3 er gitt.",
                new Explanations(Locale.of("nb"))
                        .sentence(decision(quote).reason(), quote.currency()));
    }

    @Test
    void budgetIsNeverExceeded() {
        assertEquals("applied", why("limit: { budget: '9.00' }", Map.of("o", 42L)));
        var dear = quote("limit: { budget: '9.00' }", Map.of("o", 41L), Map.of());
        assertEquals(
                new Reason("budget-too-small", Map.of("left", "0.41")), decision(dear).reason());
        assertEquals(dear.before(), dear.after());
    }

    @Test
    void offerWhoseBudgetIsTooSmallMakesWayForTheNext() {
        var till =
                new Till(
                        SampleProgramme.withOffers(
                                """
                                - id: o
                                  give: { percent: 50, of: basket }
                                  stacks: exclusive
                                  limit: { budget: '9.00' }
                                - { id: p, give: { percent: 10, of: basket } }
                                """));
        var quote =
                till.with(rights(Map.of("o", 100L), Map.of())).quote(till.member().facts(), BUN);
        assertFalse(decision(quote).applied());
        assertEquals("0.42", quote.before().minus(quote.after()).plain());
    }

    @Test
    void offerMoreNeverCostsAnotherItsBudget() {
        var pieces =
                """
                - { id: o, give: { cheapest-free: 3, of: basket }, limit: { budget: '3.00' } }
                """;
        var lines = new String[] {"a x 2 2.00", "b x 1 1.00", "c x 1 2.00"};
        assertEquals("3.00", off(pieces, lines));
        assertEquals(
                "3.00",
                off("- { id: p, give: { cheapest-free: 1, of: basket } }\n" + pieces, lines));
        var group =
                """
                - { id: o, give: { percent: 50, of: basket }, limit: { budget: '5.00' } }
                - { id: p, give: { free: 'sku:a' }, stacks: { best-of: g } }
                """;
        var basket = new String[] {"a x 1 1.00", "b x 1 10.00"};
        assertEquals("6.00", off(group, basket));
        var more = "- { id: q, give: { amount: '1.10', of: basket }, stacks: { best-of: g } }";
        assertEquals("6.00", off(group + more, basket));
    }

    /** Five pieces for a cent are worth nothing each; without one of them another is made free. */
    @Test
    void offerThatTakesNothingOffLeavesAnothersBudgetAlone() {
        var half =
                """
                - id: o
                  give: { buy: 1, get: 1, of: basket }
                  limit: { budget: '3.00' }
                """;
        var lines = new String[] {"a x 5 0.01", "b x 1 3.00", "c x 2 6.00"};
        assertEquals("0.01", off(half, lines));
        assertEquals(
                "0.01", off("- { id: p, give: { cheapest-free: 1, of: basket } }\n" + half, lines));
    }

    private static String off(String offers, String... lines) {
        var programme = SampleProgramme.withOffers(offers);
        var till = new Till(programme);
        var budget = (Total.Budget) programme.offer("o").orElseThrow().total();
        var rights = rights(Map.of("o", budget.most().minor()), Map.of());
        var quote = till.with(rights).quote(till.member().facts(), lines);
        return quote.before().minus(quote.after()).plain();
    }

    @Test
    void generalCodeMustBeShown() {
        assertEquals("needs-code", why("code: SUMMER26", Map.of()));
    }

    @Test
    void codesThatATillTakesAloneKeepToTheirValueUnlessTheyAreLent() {
        var till =
                new Till(
                        SampleProgramme.withOffers(
                                """
                                - id: o
                                  give: { percent: 50, of: basket }
                                  code: single-use
                                  limit: { offline: { limited: { value-per-till: '2.00' } } }
                                """));
        assertEquals("till-limit", whyWithCode(till));
        var lent =
                new TillRights(
                        false, Map.of(), Map.of(), Map.of(), Set.of("o"), Map.of(), Map.of());
        assertEquals("applied", whyWithCode(till.with(lent)));
    }

    private static String whyWithCode(Till till) {
        var quote = till.showing(Map.of("o", "4711")).quote(till.member().facts(), BUN);
        return decision(quote).reason().code();
    }

    private static String why(String more, Map<String, Long> left) {
        return decision(quote(more, left, Map.of())).reason().code();
    }

    private static Quote quote(String more, Map<String, Long> left, Map<String, Reason> withheld) {
        var till =
                new Till(
                        SampleProgramme.withOffers(
                                "- id: o\n  give: { percent: 10, of: basket }\n  " + more + "\n"));
        return till.with(rights(left, withheld)).quote(till.member().facts(), BUN);
    }

    private static TillRights rights(Map<String, Long> left, Map<String, Reason> withheld) {
        return new TillRights(false, Map.of(), Map.of(), Map.of(), Set.of(), left, withheld);
    }

    private static OfferDecision decision(Quote quote) {
        return quote.offers().getFirst();
    }
}
