package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.loyalty.event.ShopEvent.ShareReturned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.difference.Differences.Filter;
import dev.regulars.server.difference.Kind;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void saleBeyondWhatTheTillHoldsStandsAndIsListedOnce() {
        var one = pair("Front desk");
        publish(YAML.replace("40", "2"));
        units(one, 2);
        var till = new FakeTill(one.id(), 1);
        List.of("v-1", "v-2", "v-3").forEach(id -> till.add(NOW, sold(id)));
        push(one, till);
        push(one, till);
        assertEquals(
                List.of(
                        "v-3 With this sale the till has given 3 uses of coffee; its share of the"
                                + " total was 2 uses."),
                beyond());
        server.parts().rebuild();
        assertEquals(1, beyond().size());
    }

    @Test
    void revokedTillGivesItsUnusedPartBackAndWhatItSoldAloneIsListed() {
        var lost = pair("Front desk");
        var other = pair("Back desk");
        publish(YAML.replace("40", "2"));
        units(lost, 1);
        units(other, 1);
        hq("POST", "/v1/hq/tills/" + lost.id() + "/revoke", "{\"reason\":\"stolen\"}");
        units(other, 2);
        var till = new FakeTill(lost.id(), 1);
        till.add(NOW, sold("v-1"));
        till.add(NOW, new ShareReturned("coffee", false, 1));
        server.parts().accepting.accept(new TillId(lost.id()), till.everything());
        assertEquals(
                List.of(
                        "v-1 With this sale the till has given 1 use of coffee; its share of the"
                                + " total was 0 uses."),
                beyond());
        units(other, 2);
    }

    private List<String> beyond() {
        var parts = server.parts();
        Projections.settled(parts);
        return parts.stored.database.read(() ->
                parts.stored.differences.list(new Filter(Kind.BEYOND_SHARE, true), 9, 0).stream()
                        .map(found -> found.subject() + " " + found.sentence())
                        .toList());
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
        publish(YAML);
    }

    private void publish(String yaml) {
        var answer = hq("POST", "/v1/hq/programme", yaml);
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
