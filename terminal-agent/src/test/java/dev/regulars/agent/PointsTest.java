package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNA;
import static dev.regulars.agent.OneTill.ANNAS_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.Pos.Told;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsTest {
    private static final String SALE = "/v1/checkouts/s-1";

    @TempDir Path folder;
    @TempDir Path otherFolder;
    private OneTill till;
    private Pos pos;

    @BeforeEach
    void start() {
        till = OneTill.start(folder);
        pos = till.pos;
        letPointsBeSpent();
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void whatPointsCouldPayIsToldAndNothingIsSpentUnasked() {
        var quote = pos.put(SALE, basket("8.40", ""));
        assertEquals("0", quote.text("/redeem/points"));
        assertEquals("110", quote.text("/redeem/most"));
        assertEquals("1.10", quote.text("/redeem/mostAmount"));
        assertEquals("8.40", quote.text("/after"));
        assertEquals("120", quote.text("/member/points/spendable"));
    }

    @Test
    void chosenPointsPayStandOnTheReceiptAndAreGoneAfterwards() {
        var quote = pos.put(SALE, basket("8.40", ",\"redeem\":{\"points\":100}"));
        assertEquals("7.40", quote.text("/after"));
        assertEquals("payment", quote.text("/adjustments/0/kind"));
        var same = pos.put(SALE, basket("8.40", ""));
        assertEquals("100", same.text("/redeem/points"), "absent leaves it as it is");
        var done = pos.post(SALE + "/commit", basket("8.40", given("1.00")), "k1");
        assertEquals(201, done.status(), done.json().toString());
        assertEquals("100", done.text("/receipt/spent"));
        assertEquals("1.00", done.text("/receipt/paidWithPoints"));
        assertEquals("20", done.text("/receipt/balance"));
        assertEquals("2026-12-05", done.text("/receipt/earnedFrom"));
        done.json().at("/receipt/lines").forEach(line -> assertTrue(line.asText().length() <= 32));
        var visit = (VisitRecorded) till.events().getFirst().event();
        assertEquals(100, visit.spent().points());
        assertEquals(100, visit.lines().getFirst().spent());
        var date = LocalDate.parse("2026-11-21");
        assertEquals(new Lot(date.plusDays(14), date.plusDays(365), 11), visit.lot());
        var card = pos.scan(ANNAS_CARD);
        assertEquals("20", card.text("/member/bonus"));
        assertEquals("11", card.text("/member/points/waiting"));
        assertEquals("2026-12-05", card.text("/member/points/vestsNext/from"));
    }

    @Test
    void whatThePosChargedCounts() {
        pos.put(SALE, basket("8.40", ",\"redeem\":\"most\""));
        var less = pos.post(SALE + "/commit", basket("8.40", given("0.50")), "k1");
        assertEquals("changed", less.text("/adjustments/0/fate"));
        assertEquals("70", less.text("/receipt/balance"));
        pos.put("/v1/checkouts/s-2", basket("8.40", ",\"redeem\":\"most\""));
        var none = pos.post("/v1/checkouts/s-2/commit", basket("8.40", ""), "k2");
        assertFalse(none.json().at("/receipt").has("spent"));
        assertEquals("70", none.text("/receipt/balance"));
    }

    @Test
    void tillAloneSpendsNoMoreThanItsValue() {
        spend("s-1", "1.00");
        var next = pos.put("/v1/checkouts/s-2", basket("8.40", ",\"redeem\":\"most\""));
        assertEquals("10", next.text("/redeem/points"));
        pos.post("/v1/checkouts/s-2/commit", basket("8.40", given("0.10")), "k-2");
        var last = pos.put("/v1/checkouts/s-3", basket("8.40", ""));
        assertEquals("0", last.text("/redeem/most"));
        assertEquals(
                "This till has given it as often as it may without head office.",
                last.text("/redeem/whyNot"));
    }

    @Test
    void goodsThatComeBackBringBackTheirPointsHereAndByTheirReceipt() {
        var sold = spend("s-1", "1.00");
        try (var other = OneTill.startOther(otherFolder, till)) {
            var code = sold.text("/receipt/receiptCode");
            var there =
                    other.pos.post(
                            "/v1/refunds",
                            "{\"currency\":\"EUR\",\"receiptCode\":\""
                                    + code
                                    + "\",\"member\":\""
                                    + ANNA
                                    + "\"}",
                            "k9");
            assertEquals("100", there.text("/bonusGivenBack"), there.json().toString());
        }
        var visit = "{\"currency\":\"EUR\",\"visit\":\"" + sold.text("/visit") + "\"";
        var one =
                pos.post(
                        "/v1/refunds",
                        visit + ",\"lines\":[{\"line\":\"1\",\"quantity\":\"1\"}]}",
                        "r1");
        assertEquals("50", one.text("/bonusGivenBack"), one.json().toString());
        assertEquals("3.70", one.text("/paidBack"));
        var rest = pos.post("/v1/refunds", visit + "}", "r2");
        assertEquals("3.70 back, 50 points given back, 5 points taken back.", rest.text("/text"));
        assertEquals("120", pos.scan(ANNAS_CARD).text("/member/points/spendable"));
        assertEquals("0", pos.scan(ANNAS_CARD).text("/member/points/waiting"));
    }

    @Test
    void panelSpendsWithoutTheBasketAndNobodySpendsForAnother() {
        pos.put(SALE, basket("8.40", ""));
        var spent = pos.post(SALE + "/redeem", "{\"redeem\":{\"points\":50}}", "");
        assertEquals("7.90", spent.text("/after"));
        assertEquals("8.40", pos.post(SALE + "/redeem", "{\"redeem\":null}", "").text("/after"));
        assertEquals(400, pos.post(SALE + "/redeem", "{\"redeem\":{\"points\":-5}}", "").status());
        pos.post(SALE + "/redeem", "{\"redeem\":{\"points\":50}}", "");
        var bo =
                pos.post(
                        SALE + "/member",
                        "{\"member\":\"" + OneTill.BO + "\",\"replaceMember\":true}",
                        "");
        assertEquals("0", bo.text("/redeem/points"), bo.json().toString());
    }

    private Told spend(String sale, String amount) {
        var path = "/v1/checkouts/" + sale;
        pos.put(path, basket("8.40", ",\"redeem\":\"most\""));
        return pos.post(path + "/commit", basket("8.40", given(amount)), "k-" + sale);
    }

    private void letPointsBeSpent() {
        var redeem =
                "vests: 14d, redeem: { worth: '1.00 per 100', as: payment, offline: { limited:"
                        + " { per-member-and-till: 9, value-per-till: '1.10' } } }, expires";
        var yaml = OneTill.PROGRAMME.replace("expires", redeem);
        till.hears(new ProgrammeChanged(OneTill.programme(yaml, 4)));
    }

    private static String given(String amount) {
        return ",\"given\":[{\"id\":\"bonus.redeem/1\",\"offer\":\"bonus.redeem\",\"line\":\"1\",\"amount\":\"%s\"}]"
                .formatted(amount);
    }

    private static String basket(String amount, String more) {
        var line =
                "{\"id\":\"1\",\"sku\":\"bun\",\"quantity\":\"2\",\"unitPrice\":\"4.20\",\"amount\":\"%s\"}"
                        .formatted(amount);
        return "{\"currency\":\"EUR\",\"member\":\"%s\",\"lines\":[%s]%s}"
                .formatted(ANNA, line, more);
    }
}
