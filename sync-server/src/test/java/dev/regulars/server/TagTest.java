package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.TagTap;
import dev.regulars.loyalty.sale.Finding;
import dev.regulars.loyalty.sale.Sale;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.sun.SunKeys;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Tags with secure links, as head office knows them. */
class TagTest extends ServerCase {
    private static final String META = "A0A1A2A3A4A5A6A7A8A9AAABACADAEAF";
    private static final String FILE = "00112233445566778899AABBCCDDEEFF";
    private static final String KEYS =
            "{\"meta\":\"%s\",\"file\":\"%s\",\"diversifiedBy\":\"3042F5\"}".formatted(META, FILE);
    private static final CardHash TAG = new CardHash(1, "ab".repeat(16));

    private final FakeTill one = new FakeTill("till-1", 1);
    private final FakeTill two = new FakeTill("till-2", 1);

    @Test
    void keysAreSealedToEachTillAndNeverToldAgain() {
        var early = pair("Front desk");
        var taken = hq("POST", "/v1/hq/tag-keys", KEYS);
        assertEquals(1, json(taken).path("version").asInt());
        var late = pair("Back desk");
        for (var till : List.of(early, late)) {
            assertEquals(List.of(new SunKeys(1, META, FILE, "3042F5")), opened(till));
        }
        var listed = hq("GET", "/v1/hq/tag-keys", "");
        assertEquals("true", json(listed).at("/keys/0/perTag").asText());
        assertFalse((taken.body() + listed.body()).contains("2233445566"));
    }

    @Test
    void keysOverlapUntilTheOlderAreWithdrawn() {
        var till = pair("Front desk");
        hq("POST", "/v1/hq/tag-keys", KEYS);
        hq("POST", "/v1/hq/tag-keys", KEYS.replace("3042F5", ""));
        hq("POST", "/v1/hq/tag-keys", KEYS);
        assertEquals(2, json(hq("GET", "/v1/hq/tag-keys", "")).path("keys").size());
        assertEquals(2, opened(till).size());
        assertEquals(200, hq("POST", "/v1/hq/tag-keys/1/withdraw", "").statusCode());
        assertEquals(List.of(2), opened(till).stream().map(SunKeys::version).toList());
        assertEquals(404, hq("POST", "/v1/hq/tag-keys/7/withdraw", "").statusCode());
    }

    @Test
    void revokedTillIsGivenNoneAndBadKeysAreRefusedWithoutRepeatingThem() {
        hq("POST", "/v1/hq/tag-keys", KEYS);
        var till = pair("Front desk");
        var other = pair("Back desk");
        hq("POST", "/v1/hq/tills/" + till.id() + "/revoke", "{\"reason\":\"stolen\"}");
        assertTrue(sealed(other).noneMatch(key -> key.path("till").asText().equals(till.id())));
        var refused = hq("POST", "/v1/hq/tag-keys", KEYS.replace(FILE, "4711"));
        assertEquals(422, refused.statusCode());
        assertFalse(refused.body().contains("4711"), refused.body());
    }

    @Test
    void commandGivesTheKeysOfAFile() throws IOException {
        var file = folder.resolve("tags.json");
        Files.writeString(file, KEYS);
        var data = folder.resolve("data").toString();
        assertTrue(said("tag-keys", "--data", data).startsWith("There are no tag keys yet"));
        var set = said("tag-keys", "set", "--file", file.toString(), "--data", data);
        assertTrue(set.startsWith("Tag keys 1: each tag has a file key of its own."), set);
        assertEquals(
                "Tag keys 1: each tag has a file key of its own; withdrawn.\n",
                said("tag-keys", "withdraw", "1", "--data", data));
    }

    private static String said(String... args) {
        var out = new StringWriter();
        var command = new CommandLine(new ServerCommand()).setOut(new PrintWriter(out));
        assertEquals(0, command.execute(args));
        return out.toString();
    }

    @Test
    void sameTapAtAnotherTillIsFlaggedOnceWhicheverArrivesFirst() {
        join();
        two.add(NOW.minusSeconds(60), found("v-2", 61));
        push(two);
        one.add(NOW.minusSeconds(120), found("v-1", 61));
        push(one);
        assertEquals(List.of("v-2"), replays());
        var sentence = differences().at("/differences/0/text").asText();
        assertEquals(
                "The member was found by tap 61 of their tag; till-1 had taken the same tap before:"
                        + " the link was copied.",
                sentence);
        push(one);
        push(two);
        server.parts().rebuild();
        assertEquals(List.of("v-2"), replays());
    }

    @Test
    void olderTapLongAfterANewerOneElsewhereIsFlagged() {
        join();
        one.add(NOW.minus(Duration.ofMinutes(50)), found("v-1", 62));
        two.add(NOW.minus(Duration.ofMinutes(30)), found("v-2", 61));
        two.add(NOW.minus(Duration.ofMinutes(10)), found("v-3", 60));
        push(one);
        push(two);
        assertEquals(List.of("v-3"), replays());
    }

    @Test
    void risingTapsAndTwoSalesOfOneTapAtOneTillAreHonest() {
        join();
        one.add(NOW.minusSeconds(7_200), found("v-1", 61));
        one.add(NOW.minusSeconds(7_100), found("v-2", 61));
        two.add(NOW, found("v-3", 62));
        push(one);
        push(two);
        assertEquals(List.of(), replays());
    }

    @Test
    void tillsAreToldTheHighestTap() {
        var till = pair("Front desk");
        join();
        one.add(NOW, found("v-1", 61));
        push(one);
        Projections.settled(server.parts());
        var sheet = lines(till, "SheetChanged").findFirst().orElseThrow();
        assertEquals(61, sheet.at("/sheet/cards/0/counter").asInt());
    }

    private void join() {
        hq("PUT", "/v1/hq/stores/harbour", STORE);
        one.add(NOW.minusSeconds(9_000), FakeTill.enrolment("anna", Story.TODAY, null));
        var card = new Card(TAG, "tap card", Assurance.HIGH, null, false, 3);
        one.add(NOW.minusSeconds(8_999), new CardBound(new MemberId("anna"), card));
    }

    private static VisitRecorded found(String id, int counter) {
        var sold = FakeTill.visit(id, "anna", Story.TODAY, "40.00");
        var tap = new TagTap(TAG, counter);
        var s = sold.sale();
        var sale =
                new Sale(
                        s.posSaleId(),
                        s.pos(),
                        s.receiptNumber(),
                        s.businessDate(),
                        s.shift(),
                        s.operator(),
                        s.currency(),
                        s.mode(),
                        s.lines(),
                        s.given(),
                        s.tenders(),
                        s.rounding(),
                        s.total(),
                        new Finding(Finding.By.TAP, Finding.When.BEFORE_LINES).by(tap),
                        s.occurredAt());
        return new VisitRecorded(
                sold.visit(),
                sold.member(),
                null,
                sale,
                null,
                null,
                0,
                sold.lines(),
                List.of(),
                sold.bonus(),
                0,
                null,
                false,
                null,
                null);
    }

    private void push(FakeTill from) {
        var id = new TillId(from.journal.getFirst().position().producer().value());
        server.parts().accepting.accept(id, from.everything());
    }

    private List<String> replays() {
        return differences().findValuesAsText("subject");
    }

    private JsonNode differences() {
        Projections.settled(server.parts());
        return json(hq("GET", "/v1/hq/differences?kind=tag-replay", ""));
    }

    private List<SunKeys> opened(Paired till) {
        return sealed(till)
                .filter(key -> key.path("till").asText().equals(till.id()))
                .map(key -> Seal.open(till.seal(), key.path("sealed").asText(), Pairing.TAG_KEYS))
                .map(bytes -> Wire.read(bytes, SunKeys.class))
                .toList();
    }

    private Stream<JsonNode> sealed(Paired till) {
        return lines(till, "TagKeysChanged").flatMap(line -> line.path("keys").valueStream());
    }

    private Stream<JsonNode> lines(Paired till, String type) {
        return toldAnew(till)
                .lines()
                .map(Wire::parse)
                .filter(line -> line.path("type").asText().equals(type));
    }
}
