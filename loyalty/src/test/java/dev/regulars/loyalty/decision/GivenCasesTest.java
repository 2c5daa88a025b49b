package dev.regulars.loyalty.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.money.Shares;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import dev.regulars.loyalty.refund.RefundCalculator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What well-known shops do with the same baskets. Where we do otherwise, {@code docs/money.md} says
 * what and why, and this test holds both.
 */
class GivenCasesTest {
    private static final Set<String> AGREED =
            Set.of(
                    "odoo_fixed_cap",
                    "odoo_coupon_10_then_288_5",
                    "odoo_free3rd_plus_10pct",
                    "odoo_split_by_vat",
                    "sylius_min_dist_1",
                    "sylius_min_units_3",
                    "sylius_min_units_6",
                    "sylius_pct_min",
                    "sylius_prio_pct_first",
                    "solidus_refund_third",
                    "refund_partial_tax_split");
    private static final Set<String> OTHERWISE =
            Set.of("vendure_50pct_excl", "sylius_exclusive_two", "odoo_earn_and_spend");

    private Path folder = Path.of("");

    @BeforeEach
    void find() {
        var here = Path.of("").toAbsolutePath();
        var found =
                Stream.iterate(here, p -> p != null, Path::getParent)
                        .map(up -> up.resolveSibling("shared/data"))
                        .filter(Files::isDirectory)
                        .findFirst();
        assumeTrue(found.isPresent(), "the folder with published cases is not here");
        folder = found.get();
    }

    @Test
    void everyGivenBasketIsAgreedOrExplained() throws IOException {
        var given = new TreeSet<String>();
        cases("basket_cases.json").forEach(c -> given.add(c.path("id").asText()));
        var dealtWith = new TreeSet<>(AGREED);
        dealtWith.addAll(OTHERWISE);
        assertEquals(given, dealtWith);
        var page = Files.readString(docs().resolve("money.md"));
        OTHERWISE.forEach(id -> assertTrue(page.contains(id), id + " is not explained"));
    }

    @Test
    void amountsAreCutAsOthersCutThemUnlessTheyAreBelowNothing() throws IOException {
        for (var c : cases("allocation_cases.json")) {
            long total = c.path("total").asLong();
            var expected = numbers(c.path("expect"), 0);
            if (total >= 0) {
                assertEquals(expected, list(Shares.of(total, weights(c))), c.toString());
            } else {
                var ours = list(Shares.of(-total, weights(c)));
                assertEquals(total, -ours.stream().mapToLong(Long::longValue).sum());
                assertEquals(List.of(4L, 1L), ours, "half of -5: see docs/money.md");
            }
        }
    }

    @Test
    void amountOffIsNeverMoreThanThereIs() throws IOException {
        var c = one("odoo_fixed_cap");
        var give = "give: { amount: '249.00', of: basket }";
        assertEquals(minor(c, "total"), quote(give, lines(c)).after().minor());
        assertEquals(minor(c, "with_qty_17"), quote(give, "drawer x 17 425.00").after().minor());
    }

    @Test
    void lowestPricesSendTheRestToOtherLines() throws IOException {
        var twelve = "give: { amount: '12.00', of: basket }";
        var c = one("sylius_min_dist_1");
        assertEquals(
                numbers(c.at("/expect/line_discounts"), 0), discounts(quote(twelve, lines(c))));
        assertEquals(
                List.of(700L, 100L, 0L, 400L),
                discounts(quote(twelve, lines(one("sylius_min_units_6")))));
        var units =
                quote("give: { amount: '27.00', of: basket }", lines(one("sylius_min_units_3")));
        assertEquals(List.of(2 * 500L, 2 * 425L, 850L), discounts(units));
        var percent = one("sylius_pct_min");
        var quote = quote("give: { percent: 20, of: basket }", lines(percent));
        assertEquals(numbers(percent.at("/expect/line_discounts"), 0), discounts(quote));
        assertEquals(minor(percent, "cart_total"), quote.after().minor());
    }

    @Test
    void percentComesBeforeAmountAndNothingFallsBelowZero() throws IOException {
        var both =
                """
                - { id: ten, give: { percent: 10, of: basket } }
                - { id: fixed, give: { amount: '288.50', of: basket } }
                """;
        var c = one("odoo_coupon_10_then_288_5");
        assertEquals(minor(c, "after_both"), quote(both, lines(c)).after().minor());
        var order =
                """
                - { id: fixed, give: { amount: '10.00', of: basket } }
                - { id: twenty, give: { percent: 20, of: basket } }
                """;
        var prio = one("sylius_prio_pct_first");
        assertEquals(minor(prio, "cart_total"), quote(order, lines(prio)).after().minor());
    }

    @Test
    void percentDoesNotCountAFreePiece() throws IOException {
        var c = one("odoo_free3rd_plus_10pct");
        var give =
                """
                - { id: sets, give: { buy: 3, get: 1, of: 'category:x' } }
                - { id: code, give: { percent: 10, of: basket } }
                """;
        // There the free piece is a line of its own; here it is the fourth piece of the line.
        assertEquals(minor(c, "total"), quote(give, "cabinet x 4 1280.00").after().minor());
    }

    @Test
    void discountIsSplitByTaxRate() throws IOException {
        var c = one("odoo_split_by_vat");
        var quote = quote("give: { percent: 25, of: basket }", lines(c));
        assertEquals(minor(c, "total"), quote.after().minor());
        var parts = c.at("/expect/discount_lines");
        for (int i = 0; i < parts.size(); i++) {
            long gross = discounts(quote).get(i);
            assertEquals(parts.get(i).path("gross").asLong(), gross);
            assertEquals(parts.get(i).path("net").asLong(), net(gross, i == 0 ? "0" : "0.30"));
        }
    }

    @Test
    void partsOfARefundAddUpAndTheirTaxIsItsOwn() throws IOException {
        var c = one("solidus_refund_third");
        var paid = quote("give: { amount: '10.00', of: basket }", lines(c)).after();
        assertEquals(29_000, paid.minor());
        var line = new PaidLine("1", BigDecimal.valueOf(3), paid, 0);
        var refunds = new RefundCalculator(Till.EUR, List.of(line));
        long sum = 0;
        for (int back = 0; back < 3; back++) {
            var part =
                    refunds.refund(
                            Map.of("1", BigDecimal.valueOf(back)), Map.of("1", BigDecimal.ONE));
            assertEquals(
                    new BigDecimal(c.at("/expect/refund_exact").asText()).doubleValue(),
                    part.paidBack().decimal().doubleValue(),
                    0.01);
            sum += part.paidBack().minor();
        }
        assertEquals(paid.minor(), sum);
        var tax = one("refund_partial_tax_split").path("expect");
        assertEquals(tax.path("net").asLong(), net(tax.path("gross").asLong(), "0.10"));
    }

    @Test
    void pointsEarnedAndPointsSpentAreKeptApart() throws IOException {
        var used = one("odoo_earn_and_spend").path("expect");
        var till =
                new Till(
                        SampleProgramme.checked(
                                SampleProgramme.yaml("[]")
                                        .replace(
                                                "bonus: { earn: '1 per 1.00'",
                                                "bonus: { redeem: { worth: '1.00 per 5', as: discount },"
                                                        + " earn: '1 per 1.00'")));
        var member = till.member().points(5).facts();
        var quote = till.with(TillRights.ONLINE).redeeming(5).quote(member, "product x 1 10.00");
        assertEquals(used.path("used").asLong(), quote.redeem().points());
        assertEquals(9, quote.bonus());
    }

    @Test
    void halvesGoToTheMemberAndTheBetterOfTwoExclusiveOffersApplies() throws IOException {
        var half = one("vendure_50pct_excl");
        var after = quote("give: { percent: 50, of: 'category:x' }", lines(half)).after();
        assertEquals(minor(half, "subTotal") - 1, after.minor());
        var both =
                """
                - { id: a, give: { percent: 20, of: basket }, stacks: exclusive }
                - { id: b, give: { amount: '10.00', of: basket }, stacks: exclusive }
                """;
        var two = one("sylius_exclusive_two");
        var better = quote(both, lines(two)).after().minor();
        assertTrue(better < minor(two, "cart_total"));
        assertEquals(8_000, better);
    }

    private Iterable<JsonNode> cases(String file) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(file).toFile()).path("cases");
    }

    private JsonNode one(String id) throws IOException {
        return StreamSupport.stream(cases("basket_cases.json").spliterator(), false)
                .filter(c -> c.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Path docs() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(up -> up.resolve("docs"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private static String[] lines(JsonNode c) {
        var lines = new ArrayList<String>();
        for (var item : c.path("basket")) {
            long quantity = item.path("qty").asLong();
            var amount = new Money(quantity * item.path("unit_minor").asLong(), Till.EUR);
            var lowest = new Money(item.path("min_price").asLong(), Till.EUR);
            lines.add("a x " + quantity + " " + amount.plain() + " min=" + lowest.plain());
        }
        return lines.toArray(String[]::new);
    }

    private static Quote quote(String offers, String... lines) {
        var list = offers.startsWith("- ") ? offers : "- id: o\n  " + offers + "\n";
        var till = new Till(SampleProgramme.withOffers(list));
        return till.quote(till.member().facts(), lines);
    }

    private static List<Long> discounts(Quote quote) {
        return quote.lines().stream().map(line -> line.discount().minor()).toList();
    }

    private static long minor(JsonNode c, String key) {
        return c.path("expect").path(key).asLong();
    }

    private static long net(long gross, String rate) {
        return BigDecimal.valueOf(gross)
                .divide(BigDecimal.ONE.add(new BigDecimal(rate)), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long[] weights(JsonNode c) {
        return numbers(c.path("weights"), 2).stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Long> numbers(JsonNode list, int decimals) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(n -> n.decimalValue().movePointRight(decimals).longValueExact())
                .toList();
    }

    private static List<Long> list(long[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toList();
    }
}
