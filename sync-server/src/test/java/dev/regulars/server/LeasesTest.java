package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.loyalty.event.ShopEvent.RightReturned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.offer.Right;
import dev.regulars.loyalty.sync.Leases;
import dev.regulars.loyalty.wire.Wire;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights and single-use codes: head office lends each to one till at a time. */
class LeasesTest extends ServerCase {
    private static final String YAML =
            """
            programme: corner-bakery
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1 }
            tiers: [ { id: member } ]
            offers:
              - { id: treat, give: { amount: '1.00', of: basket }, limit: { once: ever, offline: escrow } }
              - { id: launch, give: { amount: '5.00', of: basket }, code: single-use }
            """;
    private static final Right ANNAS = new Right("treat", new MemberId("anna"), null);
    private static final Right FIRST = new Right("launch", null, 1L);

    private Paired one;
    private Paired other;

    @BeforeEach
    void open() {
        one = pair("Front desk");
        other = pair("Back desk");
        assertEquals(200, hq("POST", "/v1/hq/programme", YAML).statusCode());
    }

    @Test
    void rightIsLentToOneTillUntilItIsGivenBack() {
        var lease = ask(one, ANNAS);
        assertEquals("yours", standing(lease));
        assertEquals(lease, ask(one, ANNAS));
        var elsewhere = ask(other, ANNAS);
        assertEquals("elsewhere", standing(elsewhere));
        assertEquals("Front desk", elsewhere.path("till").asText());
        clock.set(NOW.plusSeconds(400L * 86_400));
        assertEquals("elsewhere", standing(ask(other, ANNAS)));
        var till = new FakeTill(one.id(), 1);
        till.add(NOW, new RightReturned(lease.path("lease").asText()));
        push(one, till);
        await(() -> standing(ask(other, ANNAS)), "yours"::equals);
    }

    @Test
    void whatIsReleasedAnotherTillMayBeLent() {
        var lease = ask(one, ANNAS).path("lease").asText();
        assertEquals(1, json(hq("GET", "/v1/hq/leases", "")).path("leases").size());
        assertEquals(200, hq("POST", "/v1/hq/leases/" + lease + "/release", "").statusCode());
        assertEquals("yours", standing(ask(other, ANNAS)));
        assertEquals(404, hq("POST", "/v1/hq/leases/nonsense/release", "").statusCode());
        await(() -> changes(one), text -> text.contains("\"released\":[\"" + lease + "\"]"));
    }

    @Test
    void leaseThatARestoredServerForgotStaysWithItsTill() {
        tell(one, "l-1", ANNAS);
        assertEquals("elsewhere", standing(ask(other, ANNAS)));
        assertEquals("l-1", ask(one, ANNAS).path("lease").asText());
        tell(one, "l-1", ANNAS);
        assertEquals(1, json(hq("GET", "/v1/hq/leases", "")).path("leases").size());
    }

    @Test
    void ofTwoTillsWithOneRightTheLaterToTellGivesItBack() {
        assertEquals("yours", standing(ask(other, ANNAS)));
        tell(one, "l-1", ANNAS);
        await(() -> changes(one), text -> text.contains("\"released\":[\"l-1\"]"));
        assertEquals("elsewhere", standing(ask(one, ANNAS)));
    }

    private void tell(Paired till, String lease, Right right) {
        var held = new Leases.Held(lease, right);
        var request = Wire.write(new Leases.Request(List.of(), List.of(held)));
        json(send("POST", "/v1/leases", request, till.answer().token()));
    }

    @Test
    void codeIsLentAndUsedOnce() {
        var made = json(hq("POST", "/v1/hq/coupons", "{\"offer\":\"launch\",\"count\":3}"));
        assertEquals(3, made.path("codes").size());
        assertTrue(made.path("codes").path(0).asText().startsWith("RGS1-"));
        assertEquals("unknown", standing(ask(one, new Right("launch", null, 4L))));
        assertEquals("yours", standing(ask(one, FIRST)));
        assertEquals("elsewhere", standing(ask(other, FIRST)));
        var till = new FakeTill(one.id(), 1);
        till.add(NOW, sold("v-1"));
        push(one, till);
        await(() -> standing(ask(other, FIRST)), "used"::equals);
        till.add(NOW, new VisitVoided(new VisitId("v-1"), "mistake"));
        push(one, till);
        await(() -> standing(ask(other, FIRST)), "yours"::equals);
    }

    @Test
    void codeThatTwoTillsTookIsNamedOnce() {
        json(hq("POST", "/v1/hq/coupons", "{\"offer\":\"launch\",\"count\":1}"));
        var front = new FakeTill(one.id(), 1);
        front.add(NOW, sold("v-1"));
        push(one, front);
        var back = new FakeTill(other.id(), 1);
        back.add(NOW.plusSeconds(60), sold("v-2"));
        push(other, back);
        var found =
                await(
                        () -> json(hq("GET", "/v1/hq/differences?kind=code-twice", "")),
                        differences -> differences.toString().contains("v-2"));
        assertTrue(found.toString().contains("at Front desk."), found.toString());
    }

    private static VisitRecorded sold(String id) {
        var tree = Wire.tree(FakeTill.visit(id, "anna", LocalDate.parse("2026-03-01"), "9.00"));
        ((ObjectNode) tree.path("sale"))
                .putArray("given")
                .addObject()
                .put("id", "launch/1")
                .put("offer", "launch")
                .put("line", "1")
                .put("amount", "5.00");
        var quote =
                """
                {"currency":"EUR","programme":"corner-bakery","version":1,"before":"9.00",
                 "after":"4.00","context":{"store":"harbour","country":"NO","date":"2026-03-01",
                 "time":"12:00","language":"en","rights":{"online":true},
                 "codes":{"launch":"1"}}}
                """;
        ((ObjectNode) tree).set("quote", Wire.parse(quote));
        return Wire.read(tree, VisitRecorded.class);
    }

    private JsonNode ask(Paired till, Right right) {
        var request = Wire.write(new Leases.Request(List.of(right)));
        return json(send("POST", "/v1/leases", request, till.answer().token()))
                .path("decisions")
                .path(0);
    }

    private static String standing(JsonNode decision) {
        return decision.path("standing").asText();
    }

    private void push(Paired till, FakeTill journal) {
        var answer =
                send("POST", "/v1/push", Wire.write(journal.everything()), till.answer().token());
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private String changes(Paired till) {
        var token = till.answer().token();
        var generation =
                json(send("GET", "/v1/changes?generation=none&after=0", "", token))
                        .path("generation")
                        .asText();
        return send("GET", "/v1/changes?generation=" + generation + "&after=0", "", token).body();
    }
}
