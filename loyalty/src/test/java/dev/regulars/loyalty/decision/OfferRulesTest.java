package dev.regulars.loyalty.decision;

import static dev.regulars.loyalty.decision.Till.decision;
import static dev.regulars.loyalty.decision.Till.why;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import dev.regulars.loyalty.sale.Basket;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each key of an offer means. */
class OfferRulesTest {
    private static final String BUN = "bun pastry 1 4.00";

    @Test
    void hundredPercentOffIsExactlyNothing() {
        var quote =
                member(offers("give: { percent: 100, of: basket }"), "a x 3 0.01", "b y 1 9.99");
        assertEquals(money("0.00"), quote.after());
        assertEquals(0, quote.bonus());
    }

    @Test
    void amountNeverTakesMoreThanThereIs() {
        var quote =
                member(
                        offers("give: { amount: '5.00', of: 'category:pastry' }"),
                        BUN,
                        "b y 1 9.99");
        assertEquals(money("9.99"), quote.after());
        assertEquals(money("4.00"), decision(quote, "o").amount());
    }

    @Test
    void percentComesBeforeAmountAndLinesBeforeTheBasket() {
        var till =
                offers(
                        """
                        - { id: basket-amount, give: { amount: '1.00', of: basket } }
                        - { id: basket-percent, give: { percent: 10, of: basket } }
                        - { id: line-amount, give: { amount: '2.00', of: 'category:pastry' } }
                        - { id: line-percent, give: { percent: 50, of: 'category:pastry' } }
                        - { id: free, give: { free: 'sku:bun' } }
                        """);
        var quote = member(till, "bun pastry 2 20.00", "b y 1 3.00");
        assertEquals(money("10.00"), decision(quote, "free").amount());
        assertEquals(money("5.00"), decision(quote, "line-percent").amount());
        assertEquals(money("2.00"), decision(quote, "line-amount").amount());
        assertEquals(money("0.60"), decision(quote, "basket-percent").amount());
        assertEquals(money("1.00"), decision(quote, "basket-amount").amount());
        assertEquals(money("4.40"), quote.after());
    }

    @Test
    void cheapestPiecesAreFreeAcrossLinesAndAWeighedOneIsOnePiece() {
        var till = offers("give: { cheapest-free: 3, of: 'category:x' }");
        var quote = member(till, "a x 2 6.00", "b x 0.300kg 1.50", "c x 4 10.00");
        assertEquals(List.of("0.00", "1.50", "5.00"), discounts(quote));
        var capped =
                member(
                        offers("give: { cheapest-free: 3, of: 'category:x', cap: '4.00' }"),
                        "a x 2 6.00",
                        "b x 0.300kg 1.50",
                        "c x 4 10.00");
        assertEquals(List.of("0.00", "1.50", "2.50"), discounts(capped));
    }

    @Test
    void percentOfACategoryIsRoundedOnEachLineAndOfTheBasketOnce() {
        var lines = new String[] {"a x 1 3.33", "b x 1 3.33", "c x 1 3.33"};
        assertEquals(
                List.of("0.50", "0.50", "0.50"),
                discounts(member(offers("give: { percent: 15, of: 'category:x' }"), lines)));
        assertEquals(
                List.of("0.50", "0.50", "0.50"),
                discounts(member(offers("give: { percent: 15, of: basket }"), lines)));
        assertEquals(
                List.of("0.34", "0.33", "0.33"),
                discounts(member(offers("give: { amount: '1.00', of: basket }"), lines)));
    }

    @Test
    void depositsGiftCardsAndNoDiscountAreNeverTouched() {
        var quote =
                member(
                        offers("give: { percent: 50, of: basket }"),
                        "a x 1 1.00 deposit",
                        "b x 1 25.00 gift_card",
                        "c x 1 4.00 no_discount",
                        "d x 1 4.00 no_bonus");
        assertEquals(List.of("0.00", "0.00", "0.00", "2.00"), discounts(quote));
        assertEquals(4, quote.bonus());
        var only =
                member(offers("give: { percent: 50, of: 'category:x' }"), "c x 1 4.00 no_discount");
        assertEquals("not-discountable", why(only, "o"));
    }

    @Test
    void whatIsNotInTheBasketIsNamed() {
        var quote = member(offers("give: { free: 'sku:coffee' }"), BUN);
        assertEquals(
                new Reason("no-matching-line", Map.of("gift", "free", "of", "sku:coffee")),
                decision(quote, "o").reason());
    }

    @Test
    void minimumOfACategoryOrOfPiecesSaysWhatIsMissing() {
        var amount =
                offers(
                        "when: amountOf('category:pastry') >= money('6.00')\n"
                                + "  give: { percent: 10, of: basket }");
        assertEquals("2.00", reason(member(amount, BUN)).values().get("missing"));
        assertEquals("below-minimum-of", reason(member(amount, BUN)).code());
        var pieces =
                offers(
                        "when: piecesOf('category:pastry') > 2\n"
                                + "  give: { percent: 10, of: basket }");
        assertEquals("2", reason(member(pieces, BUN)).values().get("missing"));
        assertEquals("applied", why(member(pieces, "bun pastry 3 12.00"), "o"));
    }

    @Test
    void depositsDoNotHelpToReachAMinimum() {
        var till =
                offers("when: basket.total >= money('5.00')\n  give: { percent: 10, of: basket }");
        assertEquals(
                "1.00", reason(member(till, BUN, "p y 1 3.00 deposit")).values().get("missing"));
    }

    @Test
    void datesAndWeekdaysOpenAndClose() {
        var advent =
                "window: { from: 2026-11-29, until: 2026-12-24 }\n"
                        + "  give: { percent: 10, of: basket }";
        assertEquals("not-yet", why(member(offers(advent).on("2026-11-28"), BUN), "o"));
        assertEquals("applied", why(member(offers(advent).on("2026-12-24"), BUN), "o"));
        assertEquals("over", why(member(offers(advent).on("2026-12-25"), BUN), "o"));
        var tuesday = "weekday: [tuesday, friday]\n  give: { percent: 10, of: basket }";
        assertEquals(
                new Reason("other-weekday", Map.of("weekdays", "2,5")),
                reason(member(offers(tuesday).on("2026-03-02"), BUN)));
        assertEquals("applied", why(member(offers(tuesday).on("2026-03-03"), BUN), "o"));
    }

    @Test
    void usesAreCountedInEachPeriod() {
        var till =
                offers("give: { percent: 10, of: basket }\n" + "  limit: { uses: 2, per: month }");
        var once = till.member().used("o", "2026-03-01").facts();
        assertEquals("applied", why(till.on("2026-03-31").quote(once, BUN), "o"));
        var twice = till.member().used("o", "2026-03-01").used("o", "2026-03-20").facts();
        assertEquals(
                Map.of("on", "2026-03-20", "next", "2026-04-01"),
                reason(till.quote(twice, BUN)).values());
        assertEquals("applied", why(till.on("2026-04-01").quote(twice, BUN), "o"));
        var weekly = offers("give: { percent: 10, of: basket }\n  limit: { uses: 1, per: week }");
        var monday = weekly.member().used("o", "2026-03-02").facts();
        assertEquals("applied", why(weekly.on("2026-03-01").quote(monday, BUN), "o"));
        assertEquals(
                "2026-03-09",
                reason(weekly.on("2026-03-08").quote(monday, BUN)).values().get("next"));
    }

    @Test
    void fixedPriceIsForEachPieceAndForEachKilogram() {
        var till = offers("give: { price: '2.50', of: 'category:x' }");
        var quote = member(till, "a x 3 9.00", "b x 0.500kg 2.00", "c x 1 2.00", "d y 1 9.00");
        assertEquals(List.of("1.50", "0.75", "0.00", "0.00"), discounts(quote));
    }

    @Test
    void ofEachWholeSetTheCheapestPiecesAreFree() {
        var till = offers("give: { buy: 2, get: 1, of: 'category:x' }");
        assertEquals(
                List.of("3.00", "0.00", "0.00"),
                discounts(member(till, "a x 1 3.00", "b x 2 10.00", "c y 1 1.00")));
        assertEquals(List.of("6.00", "0.00"), discounts(member(till, "a x 2 6.00", "b x 5 25.00")));
        assertEquals("nothing-left", why(member(till, "b x 2 10.00"), "o"));
    }

    @Test
    void lowestPriceIsKeptAndTheOthersTakeWhatItCannot() {
        var spread = offers("give: { percent: 20, of: basket }");
        assertEquals(
                List.of("5.00", "9.00"),
                discounts(member(spread, "shirt x 1 50.00 min=45.00", "mug x 1 20.00")));
        var own = offers("give: { percent: 20, of: 'category:x' }");
        assertEquals(
                List.of("5.00", "4.00"),
                discounts(member(own, "shirt x 1 50.00 min=45.00", "mug x 1 20.00")));
        var all = offers("give: { percent: 100, of: basket }");
        assertEquals(
                List.of("5.00", "20.00"),
                discounts(member(all, "shirt x 1 50.00 min=45.00", "mug x 1 20.00")));
    }

    @Test
    void ofAGroupOnlyTheBestApplies() {
        var till =
                offers(
                        """
                        - { id: a, give: { percent: 10, of: basket }, stacks: { best-of: g } }
                        - { id: b, give: { amount: '3.00', of: basket }, stacks: { best-of: g } }
                        - { id: c, give: { amount: '0.50', of: basket } }
                        """);
        var small = member(till, "x y 1 10.00");
        assertEquals(money("6.50"), small.after());
        assertEquals("beaten-in-group", why(small, "a"));
        assertEquals("b", decision(small, "a").reason().values().get("offer"));
        assertEquals(money("89.50"), member(till, "x y 1 100.00").after());
    }

    @Test
    void pointsAreGivenOnTopAndMultiplied() {
        var times = offers("give: { points-times: 2, of: 'category:x' }");
        var quote = member(times, "a x 1 10.00", "b y 1 5.00");
        assertEquals(25, quote.bonus());
        assertEquals(List.of(20L, 5L), quote.lines().stream().map(l -> l.bonus()).toList());
        assertEquals("applied", why(quote, "o"));
        var grant = offers("give: { points: 100 }");
        assertEquals(115, member(grant, "a x 1 10.00", "b y 1 5.00").bonus());
        var none = offers("give: { points: 100, of: 'category:z' }");
        assertEquals("no-matching-line", why(member(none, "a x 1 10.00"), "o"));
    }

    @Test
    void treatmentAppliesWithoutMoney() {
        var quote = member(offers("give: { treatment: window-seat }"), BUN);
        assertEquals("applied", why(quote, "o"));
        assertEquals(quote.before(), quote.after());
        assertEquals(Set.of("o"), quote.extrasOf(new MemberId("m-1")));
    }

    @Test
    void nobodyElseGetsWhatAMemberWasShown() {
        var quote = member(offers("give: { points: 100 }"), BUN);
        assertEquals(Set.of("o"), quote.extrasOf(new MemberId("m-1")));
        assertEquals(Set.of(), quote.extrasOf(new MemberId("m-2")));
        assertEquals(Set.of(), quote.extrasOf(null));
    }

    @Test
    void pointsThatNoLineEarnsAreNotGivenInTheEnd() {
        var programme = SampleProgramme.withOffers("- { id: o, give: { points: 100 } }\n");
        var engine = new OfferEngine(programme);
        var bag = Till.basket("bag x 1 3.00 no_bonus");
        assertEquals(
                Map.of("1", 0L), engine.points("member", null, bag, Map.of(), "NO", Set.of("o")));
        var nothing = Till.basket();
        assertEquals(Map.of(), engine.points("member", null, nothing, Map.of(), "NO", Set.of("o")));
    }

    @Test
    void sillyPriceCostsNoSale() {
        var ten = offers("give: { percent: 10, of: basket }");
        assertEquals(
                "0.00",
                discounts(member(ten, "a x 1000000 10.00 min=92233720368547758.07")).getFirst());
        var dear = offers("give: { price: '92233720368547758.07', of: basket }");
        assertEquals("0.00", discounts(member(dear, "a x 1000000 10.00")).getFirst());
    }

    @Test
    void offerOfOtherStoresIsNotForThisOne() {
        var till = offers("store: [dock, mole]\n  give: { percent: 10, of: basket }");
        assertEquals("other-store", why(member(till, BUN), "o"));
        var here = offers("store: quay\n  give: { percent: 10, of: basket }");
        assertEquals("applied", why(member(here, BUN), "o"));
    }

    @Test
    void onceAYearIsTheCalendarYear() {
        var till = offers("give: { percent: 10, of: basket }\n  limit: { once: year }");
        var used = till.member().used("o", "2026-01-01").facts();
        assertEquals(
                new Reason(
                        "already-used-this-year", Map.of("on", "2026-01-01", "next", "2027-01-01")),
                reason(till.quote(used, BUN)));
        var before = till.member().used("o", "2025-12-31").facts();
        assertEquals("applied", why(till.quote(before, BUN), "o"));
        var other = till.member().used("p", "2026-01-01").facts();
        assertEquals("applied", why(till.quote(other, BUN), "o"));
    }

    @Test
    void offerMayAskForACardThatCannotBeForged() {
        var till = offers("assurance: medium\n  give: { percent: 10, of: basket }");
        assertEquals(
                "low-assurance",
                why(till.quote(till.member().shows(Assurance.LOW).facts(), BUN), "o"));
        assertEquals(
                "applied",
                why(till.quote(till.member().shows(Assurance.MEDIUM).facts(), BUN), "o"));
    }

    @Test
    void consentThatIsNotThereGivesNothing() {
        var till = offers("consent: marketing\n  give: { percent: 10, of: basket }");
        assertEquals("no-marketing", why(till.quote(till.newcomer().facts(), BUN), "o"));
        var profiling = offers("consent: profiling\n  give: { percent: 10, of: basket }");
        assertEquals("no-profiling", why(profiling.quote(profiling.newcomer().facts(), BUN), "o"));
    }

    @Test
    void offlinePolicyDecidesWhatATillMayGrantByItself() {
        assertEquals("needs-server", offline("deny", TillRights.OFFLINE));
        assertEquals("applied", offline("deny", TillRights.ONLINE));
        assertEquals("lease-needed", offline("escrow", TillRights.OFFLINE));
        assertEquals("applied", offline("escrow", rights(0, 0, "0.00", Set.of("o"))));
        var limited =
                "{ limited: { per-member-and-till: 2, per-till-and-day: 5, value-per-till: '9.00' }"
                        + " }";
        assertEquals("applied", offline(limited, rights(1, 4, "8.00", Set.of())));
        assertEquals("till-limit", offline(limited, rights(2, 4, "8.99", Set.of())));
        assertEquals("till-limit", offline(limited, rights(1, 5, "8.99", Set.of())));
        assertEquals("till-limit", offline(limited, rights(1, 4, "8.99", Set.of())));
    }

    @Test
    void otherCurrencyGetsNothingAndSaysSo() {
        var till = offers("give: { percent: 10, of: basket }");
        var crowns = Currency.getInstance("NOK");
        var quote = till.quote(till.member().facts(), new Basket(crowns, List.of()));
        assertEquals(new Reason("other-currency", Map.of("currency", "EUR")), reason(quote));
        assertEquals(crowns, quote.after().currency());
    }

    @Test
    void receiptTextFitsAndIsInTheReceiptsLanguage() {
        var till =
                offers(
                        "text: { en: Ten percent, nb: Ti prosent }\n"
                                + "  give: { percent: 10, of: basket }");
        assertEquals("Ten percent", member(till, BUN).adjustments().getFirst().text());
        var id = "an-offer-with-a-name-that-no-receipt-can-print";
        var plain = offers("- { id: " + id + ", give: { percent: 10, of: basket } }\n");
        assertEquals(
                List.of("An offer with a name that no rec"),
                member(plain, BUN).adjustments().stream().map(Adjustment::text).toList());
    }

    @Test
    void returnedLinesCountAgainstAMinimum() {
        var till =
                offers("when: basket.total >= money('5.00')\n  give: { percent: 10, of: basket }");
        assertEquals(
                "below-minimum",
                why(member(till, "cake pastry 1 8.00", "bun pastry -1 -4.00"), "o"));
    }

    @Test
    void engineSaysWhatASaleEarnsAsItWasCharged() {
        var engine = new OfferEngine(SampleProgramme.harbourClub());
        var basket = Till.basket("bun pastry 2 8.40", "bag x 1 3.00 no_bonus");
        assertEquals(
                Map.of("1", 8L, "2", 0L),
                engine.points("member", null, basket, Map.of("1", money("0.30")), "NO", Set.of()));
        assertEquals(
                Map.of("1", 12L, "2", 0L),
                engine.points("regular", null, basket, Map.of(), "NO", Set.of()));
    }

    @Test
    void emptyBasketIsAnAnswerToo() {
        var quote = member(offers("give: { percent: 10, of: basket }"));
        assertEquals(money("0.00"), quote.after());
        assertTrue(quote.lines().isEmpty());
    }

    private static String offline(String policy, TillRights rights) {
        var till =
                offers(
                        "give: { percent: 10, of: basket }\n  limit: { once: year, offline: "
                                + policy
                                + " }");
        return why(member(till.with(rights), BUN), "o");
    }

    private static TillRights rights(int byMember, int today, String value, Set<String> leases) {
        return new TillRights(
                false,
                Map.of("o", byMember),
                Map.of("o", today),
                Map.of("o", money(value)),
                leases,
                Map.of(),
                Map.of());
    }

    /** A till with one offer called o, or with a list of offers. */
    private static Till offers(String text) {
        var list = text.startsWith("- ") ? text : "- id: o\n  " + text + "\n";
        return new Till(SampleProgramme.withOffers(list));
    }

    private static Quote member(Till till, String... lines) {
        return till.quote(till.member().facts(), lines);
    }

    private static Reason reason(Quote quote) {
        return decision(quote, "o").reason();
    }

    private static List<String> discounts(Quote quote) {
        return quote.lines().stream().map(l -> l.discount().plain()).toList();
    }

    private static Money money(String amount) {
        return Money.of(amount, Till.EUR);
    }
}
