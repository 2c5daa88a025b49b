package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNA;
import static dev.regulars.agent.OneTill.ANNAS_CARD;
import static dev.regulars.agent.OneTill.BO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sale.LineFlag;
import dev.regulars.loyalty.sync.Change.ProductsChanged;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    private static final String SALE = "/v1/checkouts/s-1";

    @TempDir Path folder;
    private OneTill till;
    private Pos pos;

    @BeforeEach
    void start() {
        till = OneTill.start(folder);
        pos = till.pos;
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void scannedCardNamesItsMember() {
        var scan = pos.scan(ANNAS_CARD);
        assertEquals(200, scan.status(), scan.json().toString());
        assertEquals("member", scan.text("/outcome"));
        assertEquals("Anna", scan.text("/member/firstName"));
        assertEquals("Welcome back, Anna. Birthday on Thursday.", scan.text("/member/greeting"));
        assertEquals("low", scan.text("/member/assurance"));
        assertEquals("2", scan.text("/member/tierRank"));
    }

    @Test
    void quoteSaysWhatEachOfferGivesAndWhy() {
        var quote = pos.put(SALE, basket("60.00", ",\"member\":\"" + ANNA + "\""));
        assertEquals(200, quote.status(), quote.json().toString());
        assertEquals("60.00", quote.text("/before"));
        assertEquals("55.00", quote.text("/after"));
        assertEquals("big-basket", quote.text("/adjustments/0/offer"));
        assertEquals("5.00", quote.text("/adjustments/0/amount"));
        assertEquals("82", quote.text("/bonus"));
        assertEquals("Anna", quote.text("/member/firstName"));
        assertEquals("welcome", quote.text("/offers/0/id"));
        assertFalse(quote.text("/offers/0/reason/text").isBlank());
        assertEquals("5.00", quote.text("/receipt/given"));
        assertEquals("202", quote.text("/receipt/balance"));
        assertEquals("Welcome, Anna: 5.00 off today.", quote.text("/say"));
    }

    @Test
    void withoutAMemberTheQuoteSaysWhatJoiningWouldGive() {
        var quote = pos.put(SALE, basket("20.00", ""));
        assertEquals("20.00", quote.text("/after"));
        assertEquals("3.00", quote.text("/ifJoined/amount"));
    }

    @Test
    void nearestMissIsNamed() {
        var quote = pos.put(SALE, basket("48.00", ",\"member\":\"" + ANNA + "\""));
        assertEquals("big-basket", quote.text("/nearestMiss/id"));
        assertTrue(
                quote.text("/nearestMiss/text").startsWith("2.00 more"), quote.json().toString());
    }

    @Test
    void catalogueKnowsBetterThanTheLine() {
        till.hears(
                new ProductsChanged(
                        List.of(
                                new Product(
                                        "bun",
                                        "Cinnamon bun",
                                        "pastry",
                                        "A",
                                        Set.of(LineFlag.NO_BONUS),
                                        null))));
        var quote = pos.put(SALE, basket("20.00", ",\"member\":\"" + ANNA + "\""));
        assertEquals("0", quote.text("/bonus"));
    }

    @Test
    void otherMemberIsAQuestionUntilItIsAnswered() {
        pos.put(SALE, basket("20.00", ",\"member\":\"" + ANNA + "\""));
        var asked = pos.put(SALE, basket("20.00", ",\"member\":\"" + BO + "\""));
        assertEquals("Anna", asked.text("/member/firstName"));
        assertEquals("Keep Anna or change to Bo?", asked.text("/question/text"));
        assertEquals("Bo", asked.text("/question/change/firstName"));
        var stays = pos.put(SALE, basket("21.00", ""));
        assertEquals("Keep Anna or change to Bo?", stays.text("/question/text"));
        var changed =
                pos.put(SALE, basket("20.00", ",\"member\":\"" + BO + "\",\"replaceMember\":true"));
        assertEquals("Bo", changed.text("/member/firstName"));
        assertFalse(changed.json().has("question"));
        assertFalse(pos.put(SALE, basket("20.00", ",\"member\":null")).json().has("member"));
    }

    @Test
    void commitIsAnsweredTheSameForEver() {
        pos.put(SALE, basket("60.00", ",\"member\":\"" + ANNA + "\""));
        var sale =
                basket("60.00", given("5.00") + ",\"receiptNumber\":\"R-1\",\"total\":\"55.00\"");
        var first = pos.post(SALE + "/commit", sale, "k1");
        assertEquals(201, first.status(), first.json().toString());
        assertEquals("applied", first.text("/adjustments/0/fate"));
        assertEquals("82", first.text("/bonus"));
        assertTrue(first.text("/receipt/receiptCode").startsWith("RGR1"));
        assertEquals(first, pos.post(SALE + "/commit", sale, "k1"));
        till.close();
        till = OneTill.start(folder);
        // Another token is another caller, so the sale's own id must do.
        assertEquals(first, till.pos.post(SALE + "/commit", sale, "k2"));
        assertEquals(1, till.events().size());
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        pos.post(SALE + "/commit", basket("8.40", ""), "k1");
        var other = pos.post(SALE + "/commit", basket("9.40", ""), "k1");
        assertEquals(422, other.status());
        assertEquals("key-used", other.code());
        assertEquals(
                "This Idempotency-Key was used for another request: take a new one.",
                other.error());
        var elsewhere = pos.post("/v1/checkouts/s-2/commit", basket("8.40", ""), "k1");
        assertEquals("key-used", elsewhere.code());
        assertEquals(1, till.events().size());
    }

    @Test
    void oneSaleIsOneVisitWhateverTheKey() {
        var first = pos.post(SALE + "/commit", basket("8.40", ""), "k1");
        var again = pos.post(SALE + "/commit", basket("8.40", ""), "k2");
        assertEquals(first.text("/visit"), again.text("/visit"));
        var other = pos.post(SALE + "/commit", basket("9.40", ""), "k3");
        assertEquals(422, other.status());
        assertEquals("sale-differs", other.code());
        assertEquals(409, pos.put(SALE, basket("8.40", "")).status());
        assertEquals(1, till.events().size());
    }

    @Test
    void manyAtOnceAreOneVisit() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 16)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            pos.post(
                                                    SALE + "/commit",
                                                    basket("8.40", ""),
                                                    "k" + i % 2)))
                            .toList();
            for (var call : calls) {
                assertEquals(calls.getFirst().get().text("/visit"), call.get().text("/visit"));
            }
        }
        assertEquals(1, till.events().size());
    }

    @Test
    void commitWithOtherTotalsIsKeptAndItsDifferencesAreNamed() {
        pos.put(SALE, basket("60.00", ",\"member\":\"" + ANNA + "\""));
        var sale = basket("60.00", given("4.00") + ",\"total\":\"55.90\"");
        var answer = pos.post(SALE + "/commit", sale);
        assertEquals(201, answer.status(), answer.json().toString());
        assertEquals("changed", answer.text("/adjustments/0/fate"));
        assertEquals(
                "big-basket/1 was given with 4.00, which was not advised.",
                answer.text("/differences/0"));
        assertEquals(
                "The lines come to 56.00 but 55.90 was charged.", answer.text("/differences/1"));
        assertEquals("84", answer.text("/bonus"));
    }

    @Test
    void pointsAndTreatmentsAreTheirsWhoWereShownThem() {
        var more = "  - { id: hundred, give: { points: 100 }, limit: { once: ever } }\n";
        till.hears(new ProgrammeChanged(OneTill.programme(OneTill.PROGRAMME + more, 4)));
        pos.put(SALE, basket("20.00", ",\"member\":\"" + ANNA + "\""));
        var bo = pos.post(SALE + "/commit", basket("20.00", ",\"member\":\"" + BO + "\""));
        assertEquals("30", bo.text("/bonus"), bo.json().toString());
        var visit = (VisitRecorded) till.events().getFirst().event();
        assertEquals(Set.of(), visit.used().keySet());
        pos.put("/v1/checkouts/s-2", basket("20.00", ",\"member\":\"" + ANNA + "\""));
        var anna = pos.post("/v1/checkouts/s-2/commit", basket("20.00", ""));
        assertEquals("130", anna.text("/bonus"), anna.json().toString());
    }

    @Test
    void adviceThatWasNotTakenIsRefused() {
        pos.put(SALE, basket("60.00", ",\"member\":\"" + ANNA + "\""));
        var answer = pos.post(SALE + "/commit", basket("60.00", ""));
        assertEquals("refused", answer.text("/adjustments/0/fate"));
        assertEquals("60.00", answer.text("/total"));
        assertEquals("90", answer.text("/bonus"));
    }

    @Test
    void saleThisTillNeverSawIsCommitted() {
        var late =
                basket(
                        "8.40",
                        ",\"member\":\"" + ANNA + "\",\"occurredAt\":\"2026-11-20T09:00:00Z\"");
        var answer = pos.post("/v1/checkouts/never-seen/commit", late);
        assertEquals(201, answer.status(), answer.json().toString());
        assertEquals("true", answer.text("/late"));
        var visit = (VisitRecorded) till.events().getFirst().event();
        assertEquals(ANNA, visit.member());
        assertEquals(12, visit.bonus());
        assertTrue(visit.quote() == null && visit.late());
    }

    @Test
    void saleWithoutAMemberGetsAClaimCode() {
        var answer = pos.post(SALE + "/commit", basket("8.40", ""));
        assertTrue(answer.text("/receipt/claimCode").startsWith("RGC1"), answer.json().toString());
        assertEquals("claim", pos.scan(answer.text("/receipt/claimCode")).text("/outcome"));
        assertEquals("receipt", pos.scan(answer.text("/receipt/receiptCode")).text("/outcome"));
    }

    @Test
    void trainingIsMarkedAndStaysOutOfWhatCounts() {
        var put =
                pos.put(
                        SALE,
                        basket("60.00", ",\"mode\":\"training\",\"member\":\"" + ANNA + "\""));
        assertEquals("training", put.text("/mode"));
        var answer = pos.post(SALE + "/commit", basket("60.00", given("5.00")));
        assertEquals("training", answer.text("/mode"));
        assertEquals(List.of(), till.events());
        assertEquals("120", pos.scan(ANNAS_CARD).text("/member/bonus"));
    }

    @Test
    void nextQuoteKnowsTheVisitBefore() {
        pos.post(SALE + "/commit", basket("8.40", ",\"member\":\"" + ANNA + "\""));
        assertEquals("132", pos.scan(ANNAS_CARD).text("/member/bonus"));
    }

    @Test
    void whatATillMayGiveADayIsGivenOnce() {
        var anna = pos.put(SALE, basket("500.00", ",\"member\":\"" + ANNA + "\""));
        assertTrue(gets(anna, "opening-day"), anna.json().toString());
        var given =
                ",\"given\":[{\"id\":\"opening-day/1\",\"offer\":\"opening-day\",\"line\":\"1\",\"amount\":\"50.00\"}]";
        assertEquals(201, pos.post(SALE + "/commit", basket("500.00", given)).status());
        var bo = pos.put("/v1/checkouts/s-2", basket("500.00", ",\"member\":\"" + BO + "\""));
        assertFalse(gets(bo, "opening-day"), bo.json().toString());
    }

    private static boolean gets(Pos.Told quote, String offer) {
        for (var adjustment : quote.json().at("/adjustments")) {
            if (adjustment.at("/offer").asText().equals(offer)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void lockHoldsTheQuoteUntilItIsReleased() {
        pos.put(SALE, basket("60.00", ",\"member\":\"" + ANNA + "\""));
        var locked = pos.post(SALE + "/lock", "");
        assertEquals("locked", locked.text("/state"));
        assertTrue(locked.text("/receipt/receiptCode").startsWith("RGR1"));
        var other = pos.put(SALE, basket("61.00", ""));
        assertEquals(409, other.status());
        assertEquals("locked", other.code());
        assertEquals("55.00", pos.put(SALE, basket("60.00", "")).text("/after"));
        assertEquals("open", pos.post(SALE + "/release", "").text("/state"));
        assertEquals(200, pos.put(SALE, basket("61.00", "")).status());
    }

    @Test
    void openCheckoutsSurviveARestart() {
        pos.put(SALE, basket("60.00", ",\"member\":\"" + ANNA + "\""));
        pos.post(SALE + "/lock", "");
        pos.put("/v1/checkouts/s-2", basket("8.40", ""));
        till.close();
        till = OneTill.start(folder);
        pos = till.pos;
        assertEquals(2, pos.get("/v1/checkouts?state=open").json().at("/checkouts").size());
        var locked = pos.get("/v1/checkouts?state=locked").json().at("/checkouts");
        assertEquals(1, locked.size());
        assertEquals("55.00", locked.at("/0/after").asText());
        var answer = pos.post(SALE + "/commit", basket("60.00", given("5.00")));
        assertEquals("applied", answer.text("/adjustments/0/fate"));
        assertEquals("abandoned", pos.delete("/v1/checkouts/s-2").text("/state"));
        assertEquals(0, pos.get("/v1/checkouts?state=open").json().at("/checkouts").size());
    }

    @Test
    void whatWasCommittedIsNotOpenAfterACrashInBetween() throws Exception {
        pos.put(SALE, basket("8.40", ""));
        pos.post(SALE + "/lock", "");
        var kept = folder.resolve("checkouts");
        var copy = folder.resolve("copy");
        copyFiles(kept, copy);
        var visit = pos.post(SALE + "/commit", basket("8.40", ""), "k1").text("/visit");
        till.close();
        copyFiles(copy, kept);
        // Killed right after the sync: only the journal knows of the visit.
        Files.delete(folder.resolve("knowledge").resolve("own.sqlite"));
        till = OneTill.start(folder);
        pos = till.pos;

        assertEquals(0, pos.get("/v1/checkouts?state=open").json().at("/checkouts").size());
        assertEquals("already-committed", pos.delete(SALE).code());
        assertEquals(visit, pos.post(SALE + "/commit", basket("8.40", ""), "k1").text("/visit"));
    }

    @Test
    void everyMistakeInABasketIsOneSentence() {
        refused("{", 400, "unreadable");
        refused("{}", 400, "lines: this is missing");
        refused(
                "{\"currency\":\"EUR\",\"lines\":[{\"id\":\"3\",\"sku\":\"bun\"}]}",
                400,
                "lines 3, quantity: this is missing");
        refused(line("0", "4.20", "0.00"), 400, "line 1: the quantity is 0");
        refused(line("1", "-4.20", "4.20"), 400, "line 1: the unit price is below 0");
        refused(
                line("1", "4.20", "-4.20"),
                400,
                "line 1: amount -4.20 does not go with quantity 1");
        refused(line("1", "4.203", "4.20"), 400, "4.203 has more decimals than EUR allows");
        refused(line("1", "4.20", "4.20").replace("EUR", "XX"), 400, "'XX' is no currency");
        refused(many(10_000), 400, "A basket has at most 1000 lines, not 10000.");
        refused(
                basket("8.40", ",\"member\":\"nobody\""),
                404,
                "This till knows no member nobody: scan the card, or sell without.");
    }

    @Test
    void refusedBasketLeavesTheQuoteAsItWas() {
        var before = pos.put(SALE, basket("60.00", ",\"member\":\"" + ANNA + "\""));
        refused(line("0", "4.20", "0.00"), 400, "line 1: the quantity is 0");
        refused(many(10_000), 400, "A basket has at most 1000 lines, not 10000.");
        assertEquals(before.json(), pos.get(SALE).json());
    }

    @Test
    void missingKeyIsNamed() {
        var answer = pos.post(SALE + "/commit", basket("8.40", ""), "");
        assertEquals(400, answer.status());
        assertEquals("key-needed", answer.code());
    }

    @Test
    void paymentCardIsRefusedAndNothingOfItIsRepeated() {
        for (var text :
                List.of(
                        "4111 1111 1111 1111",
                        "%B4111111111111111^DOE/JANE^29121010000000000?",
                        ";4111111111111111=29121010000000000?")) {
            var scan = pos.scan(text);
            assertEquals("payment-refused", scan.text("/outcome"), text);
            assertFalse(scan.json().toString().contains("1111"), scan.json().toString());
        }
    }

    @Test
    void foreignCodeIsNotRepeatedEither() {
        var scan = pos.scan("https://example.org/somebody-elses-code");
        assertEquals("not-ours", scan.text("/outcome"));
        assertFalse(scan.json().toString().contains("example.org"), scan.json().toString());
    }

    @Test
    void lookUpIsExactAndLimited() {
        assertEquals("Anna", pos.raw("/v1/members/lookup", ANNAS_CARD).text("/member/firstName"));
        var part = pos.raw("/v1/members/lookup", ANNAS_CARD.substring(0, 15));
        assertEquals("unknown-member", part.text("/outcome"));
        for (int i = 0; i < 18; i++) {
            assertEquals(200, pos.raw("/v1/members/lookup", "12345" + i).status());
        }
        var tooMany = pos.raw("/v1/members/lookup", ANNAS_CARD);
        assertEquals(429, tooMany.status());
        assertEquals("too-many-look-ups", tooMany.code());
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void refused(String body, int status, String sentence) {
        var answer = pos.put(SALE, body);
        assertEquals(status, answer.status(), answer.json().toString());
        assertTrue(
                answer.error().contains(sentence) || answer.code().equals(sentence),
                answer.json().toString());
        assertFalse(answer.json().toString().contains("Exception"), answer.json().toString());
    }

    private static String given(String amount) {
        return ",\"given\":[{\"id\":\"big-basket/1\",\"offer\":\"big-basket\",\"line\":\"1\",\"amount\":\"%s\"}]"
                .formatted(amount);
    }

    static String basket(String amount, String more) {
        return "{\"currency\":\"EUR\",\"lines\":[%s]%s}"
                .formatted(bun("1", "1", amount, amount), more);
    }

    private static String line(String quantity, String price, String amount) {
        return "{\"currency\":\"EUR\",\"lines\":[%s]}".formatted(bun("1", quantity, price, amount));
    }

    private static String many(int lines) {
        var all =
                IntStream.range(0, lines).mapToObj(i -> bun("l" + i, "1", "1.00", "1.00")).toList();
        return "{\"currency\":\"EUR\",\"lines\":[%s]}".formatted(String.join(",", all));
    }

    private static String bun(String id, String quantity, String price, String amount) {
        return "{\"id\":\"%s\",\"sku\":\"bun\",\"quantity\":\"%s\",\"unitPrice\":\"%s\",\"amount\":\"%s\"}"
                .formatted(id, quantity, price, amount);
    }
}
