package dev.regulars.loyalty.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Adjustment.Kind;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedeemTest {
    private static final String BUN = "bun pastry 2 8.40";
    private static final long MOST = Long.MAX_VALUE;

    @Test
    void nothingIsSpentUnlessSomebodyAsksAndWhatCouldBeIsToldInMoney() {
        var quote = quote(till("as: discount"), 500, 0, BUN);
        assertEquals(0, quote.redeem().points());
        assertEquals(500, quote.redeem().most());
        assertEquals(money("5.00"), quote.redeem().mostAmount());
        assertEquals(money("8.40"), quote.after());
        assertEquals(List.of(), quote.adjustments());
    }

    @Test
    void pointsPayAfterAllOffersAndEarnNothingOnWhatTheyPay() {
        var till = till("as: discount", "- { id: half, give: { percent: 50, of: basket } }");
        var quote = quote(till, 500, 300, BUN);
        assertEquals(money("1.20"), quote.after());
        assertEquals(300, quote.redeem().points());
        assertEquals(List.of("half", RedeemRule.ID), offers(quote));
        assertEquals(Kind.DISCOUNT, quote.adjustments().getLast().kind());
        assertEquals("Paid with points", quote.adjustments().getLast().text());
        assertEquals(1, quote.bonus());
        assertEquals(money("4.20"), quote.lines().getFirst().discount());
        assertEquals(money("7.20"), quote.lines().getFirst().off());
    }

    @Test
    void paymentReachesWhatMayNotBeDiscountedAndADiscountDoesNot() {
        var lines = new String[] {BUN, "book x 1 10.00 no_discount", "card x 1 25.00 gift_card"};
        assertEquals(
                money("18.40"), quote(till("as: payment"), 9_000, 0, lines).redeem().mostAmount());
        assertEquals(
                money("8.40"), quote(till("as: discount"), 9_000, 0, lines).redeem().mostAmount());
        var paid = quote(till("as: payment"), 9_000, MOST, lines);
        assertEquals(money("25.00"), paid.after());
        assertTrue(paid.adjustments().stream().allMatch(a -> a.kind() == Kind.PAYMENT));
    }

    @Test
    void whatTheLawForbidsToBuyWithPointsIsPaidInMoney() {
        var programme =
                SampleProgramme.checked(
                        yaml("as: payment", "[]")
                                + "legal: [ { country: NO, category: wine, no: [bonus-payment] } ]\n");
        var till = new Till(programme);
        assertEquals(
                money("8.40"),
                quote(till.in("NO"), 9_000, MOST, BUN, "red wine 1 12.00").redeem().amount());
        var wine = quote(till, 9_000, MOST, "red wine 1 12.00").redeem();
        assertEquals("nothing-for-points", wine.whyNot().code());
        assertEquals(0, wine.most());
    }

    @Test
    void fewerThanTheMinimumAreNotSpentAndOnlyWholeStepsAre() {
        var till = till("as: discount, minimum: 200, step: 50");
        assertEquals("too-few-points", quote(till, 199, MOST, BUN).redeem().whyNot().code());
        assertEquals(450, quote(till, 470, MOST, BUN).redeem().points());
        assertEquals(300, quote(till, 470, 349, BUN).redeem().points());
        assertEquals(0, quote(till, 470, 150, BUN).redeem().points());
        assertEquals(
                "too-few-points", quote(till, 470, MOST, "gum x 1 1.20").redeem().whyNot().code());
    }

    @Test
    void neverMoreThanTheBasketCostsWhateverComesBackInIt() {
        var till = till("as: discount");
        assertEquals(money("0.00"), quote(till, 9_000, MOST, BUN).after());
        var exchange = quote(till, 9_000, MOST, BUN, "jam x -1 -3.00");
        assertEquals(money("0.00"), exchange.after());
        assertEquals(540, exchange.redeem().points());
    }

    @Test
    void noPointIsTakenThatBringsNothing() {
        var till =
                new Till(
                        SampleProgramme.checked(
                                yaml("as: discount, minimum: 3", "[]")
                                        .replace("1.00 per 100", "1.00 per 300")));
        var quote = quote(till, 302, MOST, BUN);
        assertEquals(300, quote.redeem().points());
        assertEquals(money("1.00"), quote.redeem().amount());
        var dear =
                new Till(
                        SampleProgramme.checked(
                                yaml("as: discount", "[]").replace("1.00 per 100", "5.00 per 1")));
        assertEquals(money("3.40"), quote(dear, 302, MOST, BUN).after());
    }

    @Test
    void stepWithoutAMinimumIsTheFewestPoints() {
        var till = till("as: discount, step: 50");
        assertEquals("too-few-points", quote(till, 49, MOST, BUN).redeem().whyNot().code());
        assertEquals(50, quote(till, 99, MOST, BUN).redeem().points());
    }

    @Test
    void pointsThatAreNotWorthACentAreNotSpent() {
        var rule =
                new RedeemRule(
                        money("0.02"),
                        300,
                        RedeemRule.As.DISCOUNT,
                        1,
                        7,
                        Map.of(),
                        OfflinePolicy.DEFAULT);
        assertEquals(0, rule.spendable(147));
        assertEquals(154, rule.least());
        assertEquals(154, rule.spendable(160));
    }

    @Test
    void tillAloneKeepsToThePolicyAndItsValue() {
        var offline = TillRights.OFFLINE;
        assertEquals(
                "needs-server",
                quote(till("as: discount, offline: deny").with(offline), 500, MOST, BUN)
                        .redeem()
                        .whyNot()
                        .code());
        var limited = "as: discount, offline: { limited: { value-per-till: '5.00' } }";
        var spent = rights(Map.of(), Map.of(RedeemRule.ID, money("2.00")));
        assertEquals(300, quote(till(limited).with(spent), 500, MOST, BUN).redeem().points());
        var twice = rights(Map.of(RedeemRule.ID, 1), Map.of());
        assertEquals(
                "till-limit",
                quote(till(limited).with(twice), 500, MOST, BUN).redeem().whyNot().code());
    }

    @Test
    void nobodyAndNoRuleSpendNothing() {
        assertNull(till("as: discount").quote(null, BUN).redeem());
        assertNull(quote(new Till(SampleProgramme.withOffers("[]")), 500, MOST, BUN).redeem());
    }

    private static TillRights rights(Map<String, Integer> byMember, Map<String, Money> value) {
        var none = TillRights.OFFLINE;
        return new TillRights(
                false, byMember, Map.of(), value, Set.of(), none.left(), none.withheld());
    }

    private static Till till(String redeem) {
        return till(redeem, "[]");
    }

    private static Till till(String redeem, String offers) {
        return new Till(SampleProgramme.checked(yaml(redeem, offers))).with(TillRights.ONLINE);
    }

    private static String yaml(String redeem, String offers) {
        return """
        programme: p
        defaults: { currency: EUR, zone: Europe/Oslo, language: en }
        cards: [ { name: card, prefix: '9801', length: 16, check: luhn } ]
        consent: { terms: v1 }
        tiers: [ { id: member } ]
        bonus: { earn: '1 per 1.00', redeem: { worth: '1.00 per 100', %s } }
        offers:
        %s
        """
                .formatted(redeem, offers.equals("[]") ? "  []" : offers.indent(2).stripTrailing());
    }

    private static Quote quote(Till till, long points, long redeem, String... lines) {
        var member = till.member().points(points).facts();
        return till.redeeming(redeem).quote(member, lines);
    }

    private static List<String> offers(Quote quote) {
        return quote.adjustments().stream().map(a -> a.offer()).toList();
    }

    private static Money money(String amount) {
        return Money.of(amount, Till.EUR);
    }
}
