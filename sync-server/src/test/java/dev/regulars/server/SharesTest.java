package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.loyalty.event.ShopEvent.ShareReturned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.wire.Wire;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Head office divides what an offer may give in total, and tells each till its share. */
class SharesTest extends ServerCase {
    private static final String YAML =
            """
            programme: corner-bakery
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1 }
            tiers: [ { id: member } ]
            offers:
              - { id: coffee, give: { amount: '1.00', of: basket }, limit: { total: 40 } }
            """;

    @Test
    void eachTillHoldsAPartAndGetsMoreAsItSells() {
        var one = pair("Front desk");
        var other = pair("Back desk");
        publish();
        assertEquals(10, units(one, 10));
        assertEquals(10, units(other, 10));
        var till = new FakeTill(one.id(), 1);
        for (int i = 1; i <= 6; i++) {
            till.add(NOW, sold("v-" + i));
        }
        push(one, till);
        assertEquals(9, units(one, 9));
        assertEquals(6, share(one).path("through").path("seq").asLong());
        restart(false);
        assertEquals(9, units(one, 9));
    }

    @Test
    void whatOneTillGivesBackAnotherMayGet() {
        var one = pair("Front desk");
        publish();
        assertEquals(40, units(one, 40));
        var other = pair("Back desk");
        var asked = await(() -> share(one), share -> share.has("keep"));
        assertEquals(10, asked.path("keep").asLong());
        var till = new FakeTill(one.id(), 1);
        till.add(NOW, new ShareReturned("coffee", false, 30));
        push(one, till);
        assertEquals(10, units(one, 10));
        assertEquals(10, units(other, 10));
    }

    private static VisitRecorded sold(String id) {
        var visit = FakeTill.visit(id, "anna", LocalDate.parse("2026-03-01"), "9.00");
        var tree = Wire.tree(visit);
        ((ObjectNode) tree.path("sale"))
                .putArray("given")
                .addObject()
                .put("id", "coffee/1")
                .put("offer", "coffee")
                .put("line", "1")
                .put("amount", "1.00");
        return Wire.read(tree, VisitRecorded.class);
    }

    private void push(Paired till, FakeTill journal) {
        var answer =
                send("POST", "/v1/push", Wire.write(journal.everything()), till.answer().token());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private void publish() {
        var answer = hq("POST", "/v1/hq/programme", YAML);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private long units(Paired till, long expected) {
        return await(() -> share(till).path("units").asLong(-1), units -> units == expected);
    }

    /** What was last said to a till. */
    private JsonNode share(Paired till) {
        var snapshot = json(send("GET", "/v1/changes?generation=none&after=0", "", token(till)));
        var changes =
                json(
                        send(
                                "GET",
                                "/v1/changes?generation="
                                        + snapshot.path("generation").asText()
                                        + "&after=0",
                                "",
                                token(till)));
        return StreamSupport.stream(changes.path("changes").spliterator(), false)
                .map(numbered -> numbered.path("change"))
                .filter(c -> c.path("type").asText().equals("AllowanceChanged"))
                .filter(c -> c.path("till").asText().equals(till.id()))
                .reduce((_, later) -> later)
                .map(c -> c.path("shares").path(0))
                .orElse(Wire.parse("{}"));
    }

    private static String token(Paired till) {
        return till.answer().token();
    }
}
