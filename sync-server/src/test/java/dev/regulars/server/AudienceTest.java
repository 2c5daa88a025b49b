package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Audiences from the page to the sheet. */
class AudienceTest extends ServerCase {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final String PROGRAMME =
            """
            programme: corner-bakery
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1, profiling: v1 }
            tiers: [ { id: member } ]
            offers:
              - { id: letter, audience: spring-letter, give: { percent: 10, of: basket } }
            """;

    private Browser browser;
    private Paired till;

    @BeforeEach
    void openShop() {
        browser = new Browser(server.address());
        assertEquals(303, browser.logIn("hq", server.firstPassword().orElseThrow()).statusCode());
        browser.get("/audiences");
        till = pair("Front desk");
        assertEquals(200, hq("POST", "/v1/hq/programme", PROGRAMME).statusCode());
        var fake = new FakeTill(till.id(), 1);
        fake.add(NOW.minusSeconds(90), FakeTill.enrolment("anna", TODAY.minusDays(90), null));
        fake.add(NOW.minusSeconds(80), FakeTill.enrolment("bo", TODAY.minusDays(90), null));
        fake.add(NOW.minusSeconds(70), FakeTill.visit("v-1", "anna", TODAY, "20.00"));
        var request = Wire.write(new Push.Request(fake.journal, List.of(), 0, 0, null));
        assertEquals(200, send("POST", "/v1/push", request, till.answer().token()).statusCode());
        await(() -> count("daysSinceEnrolment >= 90"), page -> page.contains("of 2 who agreed"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void membersAreCountedWhileItIsWritten() {
        shows(count("spend(365) >= money('10.00')"), "1 member", "of 2 who agreed");
        shows(count("daysSinceLastVisit >= 60"), "1 member");
        shows(count("'drifting' in segments"), "0 members");
        shows(count("spend(365) >= 10"), "write the amount as");
        shows(count("hour > 3"), "an audience cannot ask for");
    }

    @Test
    void membersStandInTheirSheetsUntilItIsEnded() {
        assertEquals(303, write("2026-03-31").statusCode());
        shows(browser.get("/audiences").body(), "spring-letter", "for letter", "1 member");
        await(this::changes, told -> told.contains("\"spring-letter\":\"2026-03-31\""));
        assertEquals(303, browser.post("/audiences/spring-letter/end", Map.of()).statusCode());
        shows(browser.get("/audiences").body(), "ended by hq", "Offers wait for spring-letter");
        await(this::changes, told -> !told.contains("2026-03-31"));
    }

    @Test
    void programsWriteAudiencesByTheSameRules() {
        var path = "/v1/hq/audiences/spring-letter";
        var wish = "{\"condition\":\"spend(365) >= money('10.00')\",\"until\":\"2026-03-31\"}";
        var written = json(hq("PUT", path, wish));
        assertEquals(1, written.path("members").asInt());
        assertEquals(2, written.path("asked").asInt());
        await(this::changes, told -> told.contains("\"spring-letter\":\"2026-03-31\""));
        var wrong = hq("PUT", path, "{\"condition\":\"hour > 3\",\"until\":\"2026-02-28\"}");
        assertEquals(422, wrong.statusCode());
        shows(wrong.body(), "from today on", "an audience cannot ask for");
        assertEquals(200, hq("POST", path + "/end", "").statusCode());
        assertEquals(404, hq("POST", "/v1/hq/audiences/nobody/end", "").statusCode());
        var all = json(hq("GET", "/v1/hq/audiences", "")).path("audiences");
        assertEquals("head office", all.at("/0/endedBy").asText());
        assertEquals(401, send("PUT", path, wish, "").statusCode());
    }

    @Test
    void whatCannotBeKeptIsSaid() {
        shows(write("2026-02-28").body(), "from today on");
        shows(write("never").body(), "from today on");
        assertFalse(browser.get("/audiences").body().contains("End it"));
    }

    private HttpResponse<String> write(String until) {
        return browser.post(
                "/audiences",
                Map.of(
                        "name",
                        "spring-letter",
                        "condition",
                        "spend(365) >= money('10.00')",
                        "until",
                        until));
    }

    private String count(String condition) {
        var answer = browser.post("/audiences/count", Map.of("condition", condition));
        assertEquals(200, answer.statusCode(), answer.body() + answer.headers());
        return answer.body();
    }

    private String changes() {
        var token = till.answer().token();
        var generation = json(send("GET", "/v1/changes", "", token)).path("generation").asText();
        var path = "/v1/changes?limit=1000&generation=" + generation;
        return send("GET", path, "", token).body();
    }

    private static void shows(String body, String... texts) {
        for (var text : texts) {
            assertTrue(body.contains(text), text + " is missing from " + body);
        }
    }
}
