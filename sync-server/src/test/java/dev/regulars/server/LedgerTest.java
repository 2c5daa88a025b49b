package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The books over real HTTP. */
class LedgerTest extends ServerCase {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Test
    void pushedSaleIsOnTheBooksOnceAndItsMemberStandsThere() {
        var till = pair("Front desk");
        var key = SecretKey32.random();
        var journal = new FakeTill(till.id(), 1);
        journal.add(NOW, FakeTill.enrolment("m-1", TODAY, key));
        journal.add(NOW, FakeTill.visit("v-1", "m-1", TODAY, "12.00"));
        var keys = List.of(FakeTill.keys("m-1", key, till.answer().sealKey()));
        var push = Wire.write(new Push.Request(journal.journal, keys, 2, 0, null));
        assertEquals(200, send("POST", "/v1/push", push, till.answer().token()).statusCode());
        assertEquals(200, send("POST", "/v1/push", push, till.answer().token()).statusCode());

        await(() -> get("/v1/hq/ledger"), LedgerTest::isQuiet);
        var sales = get("/v1/hq/visits?member=m-1&businessDate=2026-03-01");
        assertEquals(1, sales.path("count").asInt());
        assertEquals("12.00", sales.path("visits").path(0).path("paid").asText());
        assertEquals("m-1", get("/v1/hq/visits/v-1").path("member").asText());
        assertEquals(12, get("/v1/hq/members/m-1").path("bonus").asInt());
        assertEquals(0, get("/v1/hq/visits?businessDate=2026-03-02").path("count").asInt());
    }

    @Test
    void whoOrWhatIsNotOnTheBooksIsSaid() {
        assertEquals(404, hq("GET", "/v1/hq/members/nobody", "").statusCode());
        assertEquals(404, hq("GET", "/v1/hq/visits/none", "").statusCode());
    }

    @Test
    void booksAreForHeadOfficeOnly() {
        assertEquals(401, send("GET", "/v1/hq/ledger", "", "").statusCode());
    }

    @Test
    void anybodyMayAskWhetherTheServerAnswers() {
        assertEquals(200, send("GET", "/v1/health", "", "").statusCode());
    }

    private JsonNode get(String path) {
        return json(hq("GET", path, ""));
    }

    private static boolean isQuiet(JsonNode size) {
        return size.path("sales").asInt() == 1
                && size.path("uncounted").asInt() == 0
                && size.path("waiting").asInt() == 0;
    }
}
