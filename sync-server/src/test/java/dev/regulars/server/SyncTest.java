package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.secret.DirectoryKey;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.sync.SignedTime;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A till and a server over real HTTP. */
class SyncTest extends ServerCase {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    @Test
    void pairedTillHoldsTheServersDirectoryKey() {
        var one = pair("Front desk");
        var other = pair("Back desk");
        assertArrayEquals(directoryKey(one), directoryKey(other));
    }

    @Test
    void pairingCodeWorksOnce() {
        pair("Front desk");
        var code = json(hq("POST", "/v1/hq/pairing-codes", "{\"store\":\"harbour\"}"));
        var request = request(code.path("code").asText());
        assertEquals(200, send("POST", "/v1/pair", request, "").statusCode());
        var again = send("POST", "/v1/pair", request, "");
        assertEquals(403, again.statusCode());
        assertTrue(again.body().contains("code-unknown"), again.body());
    }

    @Test
    void pairingCodeExpires() {
        pair("Front desk");
        var code = json(hq("POST", "/v1/hq/pairing-codes", "{\"store\":\"harbour\"}"));
        clock.set(NOW.plusSeconds(31 * 60));
        var late = send("POST", "/v1/pair", request(code.path("code").asText()), "");
        assertTrue(late.body().contains("code-expired"), late.body());
    }

    @Test
    void codesCannotBeGuessedForLong() {
        for (int i = 0; i < 20; i++) {
            assertEquals(403, send("POST", "/v1/pair", request("WRONG" + i), "").statusCode());
        }
        assertEquals(429, send("POST", "/v1/pair", request("WRONG"), "").statusCode());
    }

    @Test
    void revokedTillIsRefused() {
        var till = pair("Front desk");
        assertEquals(200, changes(till, "", 0).statusCode());
        hq("POST", "/v1/hq/tills/" + till.id() + "/revoke", "{\"reason\":\"stolen\"}");
        var refused = changes(till, "", 0);
        assertEquals(401, refused.statusCode());
        assertTrue(refused.body().contains("Head office has revoked Front desk"), refused.body());
    }

    @Test
    void enrolledMemberComesBackAsASheetWhoseNameAnyTillCanOpen() {
        var one = pair("Front desk");
        var other = pair("Back desk");
        var generation = snapshot(other).getFirst().path("generation").asText();
        var key = SecretKey32.random();
        var journal = new FakeTill(one.id(), 1);
        journal.add(NOW, FakeTill.enrolment("m-1", TODAY, key));
        journal.add(NOW, FakeTill.visit("v-1", "m-1", TODAY, "12.00"));
        var keys = List.of(FakeTill.keys("m-1", key, one.answer().sealKey()));
        var answer = push(one, new Push.Request(journal.journal, keys, 2, 0, null));
        assertEquals(2, answer.acknowledged().seq());

        var sheet =
                await(
                        () -> sheet(changes(other, generation, 0).body(), "m-1"),
                        found -> found.path("bonus").asLong() == 12);
        var wrapped = new Ciphertext(sheet.path("memberKey").path("base64").asText());
        var unwrapped =
                new DirectoryKey(1, directoryKey(other)).unwrap(new MemberId("m-1"), wrapped);
        var name =
                unwrapped.openText(
                        new Ciphertext(sheet.path("cashier").path("base64").asText()), "m-1");
        assertTrue(name.contains("Anna"), name);
        assertEquals(2, sheet.path("includes").path(one.id()).path("seq").asLong());
    }

    @Test
    void answerCarriesTheServersSignedTime() {
        var till = pair("Front desk");
        var time = push(till, FakeTill.request(List.of())).time();
        assertEquals(NOW, time.time());
        assertTrue(
                Signature.holds(
                        Signature.publicKey(till.answer().signKey()),
                        SignedTime.signedBytes(time.time(), till.id()),
                        Base64.getDecoder().decode(time.signature())));
    }

    @Test
    void connectionCutAnywhereLeavesEachEventThereOnce() throws IOException {
        var till = pair("Front desk");
        var journal = new FakeTill(till.id(), 1);
        for (int i = 1; i <= 20; i++) {
            journal.add(NOW, FakeTill.visit("v-" + i, null, TODAY, "12.00"));
        }
        var whole = request(till, Wire.write(journal.everything()));
        for (int percent = 10; percent <= 100; percent += 15) {
            cut(Arrays.copyOf(whole, whole.length * percent / 100));
        }
        cut(whole);
        assertEquals(20, push(till, journal.everything()).acknowledged().seq());
        Projections.settled(server.parts());
        assertEquals(20, Projections.number(server.parts(), "select count(*) from visit"));
        assertEquals(20 * 1_200, Projections.number(server.parts(), "select sum(paid) from visit"));
        assertEquals(0, Projections.number(server.parts(), "select count(*) from dead_letter"));
    }

    /** Sends so many bytes and is gone without hearing the answer. */
    private void cut(byte[] bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }
    }

    private byte[] request(Paired till, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head =
                "POST /v1/push HTTP/1.1\r\nHost: 127.0.0.1:"
                        + server.address().getPort()
                        + "\r\nAuthorization: Bearer "
                        + till.answer().token()
                        + "\r\nContent-Type: application/json\r\nContent-Length: "
                        + bytes.length
                        + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void changesAreNumberedWithoutAGapFromTheOneAskedFor() {
        var till = pair("Front desk");
        var generation = snapshot(till).getFirst().path("generation").asText();
        hq("PUT", "/v1/hq/operators/kari", "{\"name\":\"Kari\",\"rights\":[\"sell\"]}");
        hq("PUT", "/v1/hq/operators/ola", "{\"name\":\"Ola\",\"rights\":[\"sell\"]}");
        var answer =
                await(
                        () -> Wire.parse(changes(till, generation, 0).body()),
                        a -> a.path("last").asLong() >= 3);
        long expected = 1;
        for (var change : answer.path("changes")) {
            assertEquals(expected++, change.path("number").asLong());
        }
        assertEquals(answer.path("last").asLong(), expected - 1);
    }

    @Test
    void tillThatWaitsHearsOfAChangeAtOnce() throws Exception {
        var till = pair("Front desk");
        await(
                () -> Wire.parse(changes(till, "", 0).body()).path("last").asLong(),
                last -> last >= 2);
        var first = snapshot(till).getFirst();
        long known = first.path("number").asLong();
        var path =
                "/v1/changes?wait=20&after="
                        + known
                        + "&generation="
                        + first.path("generation").asText();
        var waiting = new ArrayList<String>();
        var began = System.nanoTime();
        var thread =
                Thread.ofVirtual()
                        .start(() ->
                                waiting.add(send("GET", path, "", till.answer().token()).body()));
        hq("PUT", "/v1/hq/operators/kari", "{\"name\":\"Kari\",\"rights\":[\"sell\"]}");
        thread.join();
        assertTrue(System.nanoTime() - began < 10_000_000_000L);
        assertTrue(waiting.getFirst().contains("OperatorsChanged"), waiting.getFirst());
    }

    @Test
    void snapshotSaysHowManyLinesItHas() {
        var lines = snapshot(pair("Front desk"));
        assertEquals(lines.size() - 2, lines.getFirst().path("lines").asInt());
        assertTrue(lines.getLast().path("end").asBoolean());
    }

    @Test
    void otherGenerationGetsNoChanges() {
        var till = pair("Front desk");
        var answer = Wire.parse(changes(till, "another", 0).body());
        assertEquals(0, answer.path("changes").size());
        assertTrue(!answer.path("generation").asText().isEmpty());
    }

    @Test
    void restoredServerBeginsANewGeneration() {
        var till = pair("Front desk");
        var before = snapshot(till).getFirst().path("generation").asText();
        restart(false);
        assertEquals(before, snapshot(till).getFirst().path("generation").asText());
        restart(true);
        assertTrue(!before.equals(snapshot(till).getFirst().path("generation").asText()));
    }

    @Test
    void tillThatKnowsMoreThanTheServerStartsANewGeneration() {
        var till = pair("Front desk");
        var before = snapshot(till).getFirst().path("generation").asText();
        var answer = Wire.parse(changes(till, before, 1_000_000).body());
        assertTrue(!before.equals(answer.path("generation").asText()));
    }

    private static String request(String code) {
        var seal = Base64.getEncoder().encodeToString(Seal.Keys.random().publicKey());
        var sign = Signature.written(Signature.newKeys().getPublic());
        return Wire.write(new Pairing.Request(code, "Till", sign, seal));
    }

    private static byte[] directoryKey(Paired till) {
        return Seal.open(till.seal(), till.answer().directoryKey(), Pairing.DIRECTORY_KEY);
    }

    private Push.Answer push(Paired till, Push.Request request) {
        var answer = send("POST", "/v1/push", Wire.write(request), till.answer().token());
        assertEquals(200, answer.statusCode(), answer.body());
        return Wire.read(answer.body(), Push.Answer.class);
    }

    private java.net.http.HttpResponse<String> changes(Paired till, String generation, long after) {
        var path = "/v1/changes?generation=" + generation + "&after=" + after;
        return send("GET", path, "", till.answer().token());
    }

    private List<JsonNode> snapshot(Paired till) {
        var answer = send("GET", "/v1/snapshot", "", till.answer().token());
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body().lines().map(Wire::parse).toList();
    }

    private static JsonNode sheet(String answer, String member) {
        return StreamSupport.stream(Wire.parse(answer).path("changes").spliterator(), false)
                .map(c -> c.path("change").path("sheet"))
                .filter(s -> s.path("member").asText().equals(member))
                .reduce((one, later) -> later)
                .orElse(Wire.parse("{}"));
    }
}
