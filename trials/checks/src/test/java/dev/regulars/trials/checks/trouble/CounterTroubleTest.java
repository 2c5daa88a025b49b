package dev.regulars.trials.checks.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.house.Caller;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.Basket;
import dev.regulars.trials.shop.SampleMember;
import dev.regulars.trials.shop.SampleShop;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a POS and its cashier may do wrong, to a till of a shop that runs. */
class CounterTroubleTest {
    private static final int MEMBERS = 40;
    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());
    private static final SampleShop SHOP = new SampleShop(5, TODAY, MEMBERS);
    private static final String PAYMENT_CARD = "4111111111111111";

    @TempDir static Path folder;
    private static Premises premises;
    private static Till till;
    private static List<String> cards;

    @BeforeAll
    static void aShopThatIsOpen() throws Exception {
        premises = Premises.open(Launcher.ours(), folder);
        premises.stock(SHOP);
        till = premises.till("till");
        Premises.awaitMembers(till, MEMBERS);
        cards = SHOP.members().stream().map(SampleMember::card).toList();
    }

    @AfterAll
    static void closed() {
        premises.close();
    }

    @Test
    void anUnknownCardOfTheShopsOwnIsSaidToBeNobodys() throws Exception {
        var seen = scan("9801990000000012");

        assertEquals("unknown-card", seen.path("outcome").asText(), seen::toString);
        assertSays("This card is nobody's yet", seen.path("text"));
    }

    @Test
    void aPaymentCardLeavesNoTraceOnTheTill() throws Exception {
        var seen = scan(PAYMENT_CARD);

        assertEquals("payment-refused", seen.path("outcome").asText());
        assertSays("This is a payment card: nothing of it was kept.", seen.path("text"));
        assertFalse(seen.toString().contains("1111"), seen::toString);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(PAYMENT_CARD), file::toString);
            }
        }
    }

    @Test
    void aSecondCardDuringACheckoutAsksAndChangesNothing() throws Exception {
        var first = member(0);
        var second = member(1);
        var basket = new Basket().with("bun", "2");
        put("second-card", basket.asked(first));

        var asked = put("second-card", basket.asked(second));

        assertEquals(first, asked.path("member").path("id").asText());
        assertEquals("change-member", asked.path("question").path("kind").asText());
        assertSays(" or change to ", asked.path("question").path("text"));
        assertEquals(basket.sum().plain(), asked.path("before").asText());
    }

    @Test
    void theSameCommitTwiceIsOneVisitAndWithAnotherBodyIsRefused() throws Exception {
        var basket = new Basket().with("rye", "1");
        var body = basket.charged(put("twice", basket.asked()));

        var first = commit("twice", body, "twice").good();
        var again = commit("twice", body, "twice").good();
        body.put("total", "1.00");
        var other = commit("twice", body, "twice");

        assertEquals(first, again);
        assertRefused(other, 422, "key-used", "was used for another request");
        assertEquals(1, visits("twice").size());
    }

    @Test
    void aCommitForACheckoutThatWasNeverSeenIsAccepted() throws Exception {
        var basket = new Basket().with("tart", "1");

        var body = basket.charged(MissingNode.getInstance());
        body.put("member", member(2));
        var sold = commit("never-seen", body, "never-seen").good();

        assertEquals("4.60", sold.path("total").asText());
        assertEquals(1, visits("never-seen").size());
    }

    @Test
    void aCommitWhoseTotalsDifferIsKeptAsChargedAndSaysSo() throws Exception {
        var basket = new Basket().with("honey", "1");
        var body = basket.charged(put("differs", basket.asked(member(3))));
        body.put("total", "7.50");
        body.put("tenders", List.of(Map.of("kind", "cash", "amount", "7.50")));

        var sold = commit("differs", body, "differs").good();

        assertEquals("7.50", sold.path("total").asText());
        assertEquals(1, sold.path("differences").size(), sold::toString);
        assertSays("but 7.50 was charged.", sold.path("differences").get(0));
        assertEquals("7.50", visits("differs").get(0).path("total").asText());
    }

    @Test
    void underTheMinimumAgeNobodyIsEnrolledAndNothingIsKept() throws Exception {
        var terms =
                Map.of(
                        "purpose", "terms",
                        "given", true,
                        "textVersion", "v3",
                        "evidence", "ownScreen");
        var child =
                Map.of(
                        "firstName", "Quirinius",
                        "birthDate", TODAY.minusYears(15).toString(),
                        "consents", List.of(terms));

        var answer = till.pos().post("/v1/enrolments", child);

        assertRefused(answer, 422, "under-age", "Nobody under 16 can join here.");
        try (var files = Files.walk(folder.resolve("till"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("Quirinius"), file::toString);
            }
        }
    }

    @Test
    void aPageOfAnotherOriginIsRefusedInASentence() throws Exception {
        var request =
                HttpRequest.newBuilder(till.address().resolve("/v1/status"))
                        .header("Origin", "https://another.example")
                        .header("Authorization", "Bearer " + till.token("native"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());

            assertEquals(403, answer.statusCode(), answer::body);
            var error = Wire.parse(answer.body()).path("error");
            assertEquals("origin-refused", error.path("code").asText());
            assertSays("The page at https://another.example is not paired", error.path("text"));
            assertTrue(
                    answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty(),
                    "a page could read this");
        }
    }

    private static JsonNode scan(String code) throws Exception {
        return till.pos().postBytes("/v1/scans", code.getBytes(StandardCharsets.UTF_8)).good();
    }

    private static String member(int number) throws Exception {
        return scan(cards.get(number)).path("member").path("id").asText();
    }

    private static JsonNode put(String sale, Map<String, Object> body) throws Exception {
        return till.pos().put("/v1/checkouts/" + sale, body).good();
    }

    private static Caller.Answer commit(String sale, Map<String, Object> body, String key)
            throws Exception {
        return till.pos().post("/v1/checkouts/" + sale + "/commit", body, key);
    }

    private static JsonNode visits(String sale) throws Exception {
        return till.pos().get("/v1/visits?posSaleId=" + sale).good().path("visits");
    }

    private static void assertRefused(Caller.Answer answer, int status, String code, String words) {
        assertEquals(status, answer.status(), () -> answer.body().toString());
        assertEquals(code, answer.body().path("error").path("code").asText());
        assertSays(words, answer.body().path("error").path("text"));
    }

    private static void assertSays(String words, JsonNode text) {
        assertTrue(text.asText().contains(words), text::toString);
        assertEquals(1, text.asText().lines().count());
    }
}
