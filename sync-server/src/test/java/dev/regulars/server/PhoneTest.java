package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.code.RotatingCode;
import dev.regulars.loyalty.code.RotatingSecret;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members' cards on their phones. */
class PhoneTest extends ServerCase {
    private Paired till;

    @BeforeEach
    void annaJoins() throws IOException {
        till = pair("Front desk");
        try (var in = PhoneTest.class.getResourceAsStream("/sample/harbour-club.yaml")) {
            hq("POST", "/v1/hq/programme", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        var fake = new FakeTill(till.id(), 1);
        fake.add(NOW, FakeTill.enrolment("anna", Story.TODAY, null));
        var request = Wire.write(new Push.Request(fake.journal, List.of(), 0, 0, null));
        assertEquals(200, send("POST", "/v1/push", request, till.answer().token()).statusCode());
        Projections.settled(server.parts());
    }

    @Test
    void phoneMakesTheCodesThatTillsExpect() {
        var card = json(take(link()));
        var secret = new RotatingSecret(Base64.getDecoder().decode(card.path("secret").asText()));
        var digits = secret.digits(RotatingSecret.step(NOW));
        var shown = card.path("beginning").asText() + digits;
        var code = (RotatingCode) PrintedCode.read(shown).orElseThrow();

        var key = server.parts().stored.keys.directory();
        var expected = new RotatingSecret(key.rotating(new MemberId("anna"), code.number()));
        assertEquals("anna", code.member().value());
        assertEquals(key.version(), code.key());
        assertTrue(expected.stepOf(code.digits(), NOW).isPresent());
        assertEquals("Harbour Club", card.path("club").asText());
    }

    @Test
    void linkIsGoodOnceAndForADay() {
        var used = link();
        assertEquals(200, take(used).statusCode());
        assertEquals(410, take(used).statusCode());
        assertEquals(410, take("made-up").statusCode());
        var late = link();
        clock.set(NOW.plus(Duration.ofHours(25)));
        var refused = take(late);
        assertEquals(410, refused.statusCode());
        assertEquals("link-used", Wire.parse(refused.body()).at("/error/code").asText());
    }

    @Test
    void nobodyTakesTheCardOfAMemberWhoWasErased() {
        var link = link();
        server.parts().erasing.erase(new MemberId("anna"), "asked for it");
        assertEquals(410, take(link).statusCode());
    }

    @Test
    void nextLinkEndsTheOneBeforeAndBlocksItsPhone() {
        var unused = link();
        var first = link();
        assertEquals(410, take(unused).statusCode());
        assertEquals(200, take(first).statusCode());
        var second = link();
        Projections.settled(server.parts());
        var cards = sheet().path("cards");
        assertEquals(1, cards.size());
        assertTrue(cards.get(0).path("blocked").asBoolean());
        assertEquals(200, take(second).statusCode());
        Projections.settled(server.parts());
        assertEquals(2, sheet().path("cards").size());
    }

    @Test
    void pageIsForEverybodyAndHoldsNothingOfAnybody() throws Exception {
        var page = get("/phone/");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("/phone/phone.js"), page.body());
        assertFalse(page.body().contains("anna"), page.body());
        for (var file : List.of("phone.js", "qr.js", "rotating.js", "words.js", "worker.js")) {
            assertEquals(200, get("/phone/" + file).statusCode(), file);
        }
    }

    private String link() {
        var path =
                json(hq("POST", "/v1/hq/members/anna/phone", "{\"reason\":\"lost\"}"))
                        .path("path")
                        .asText();
        assertTrue(path.startsWith("/phone/#"), path);
        return path.substring("/phone/#".length());
    }

    private HttpResponse<String> take(String token) {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + "/v1/phone-card"))
                        .header("Content-Type", "application/octet-stream")
                        .header("Origin", String.valueOf(server.address()))
                        .POST(BodyPublishers.ofString(token))
                        .build();
        return sent(request);
    }

    private HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(URI.create(server.address() + path)).build());
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private JsonNode sheet() {
        return toldAnew(till)
                .lines()
                .map(Wire::parse)
                .filter(line -> line.path("type").asText().equals("SheetChanged"))
                .findFirst()
                .orElseThrow()
                .path("sheet");
    }
}
