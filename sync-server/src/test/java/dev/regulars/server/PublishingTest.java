package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.programme.cli.ProgrammeCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** From when and where a version holds, going back, and stopping an offer. */
class PublishingTest extends ServerCase {
    private static final String PUBLISH = "/v1/hq/programme";

    private Paired till;

    @BeforeEach
    void openTheShop() throws IOException {
        till = pair("Front");
        var quay = STORE.replace("harbour", "quay").replace("Harbour", "Quay");
        assertEquals(200, hq("PUT", "/v1/hq/stores/quay", quay).statusCode());
        assertEquals(1, sent(PUBLISH, sample()));
    }

    @Test
    void plannedVersionBeginsOnItsBusinessDate() throws IOException {
        assertEquals(2, sent(PUBLISH + "?at=2026-03-10", cheaper()));
        assertEquals(List.of("2 planned", "1 inForce"), standings());
        assertEquals(1, inForce("harbour", "2026-03-09"));
        assertEquals(2, inForce("harbour", "2026-03-10"));
        assertEquals(Set.of(1, 2), Set.copyOf(snapshotVersions()));
        clock.set(Instant.parse("2026-03-10T12:00:00Z"));
        assertEquals(List.of("2 inForce", "1 replaced"), standings());
    }

    @Test
    void tillsAreToldOfAPlannedVersionBesideTheOneInForce() throws IOException {
        sent(PUBLISH + "?at=2026-03-10", cheaper());
        var told = await(() -> changed("ProgrammeChanged"), all -> all.size() == 2).getLast();
        var body = Base64.getDecoder().decode(told.at("/programme/body").asText());
        var rollout = CheckedProgramme.read(body).rollout();
        assertEquals("2026-03-10", rollout.from().toString());
        assertEquals(false, rollout.atOnce());
    }

    @Test
    void versionForSomeStoresLeavesTheOthersWithTheirs() throws IOException {
        assertEquals(2, sent(PUBLISH + "?stores=quay", cheaper()));
        assertEquals(List.of("2 onlyAt", "1 onlyAt"), standings());
        assertEquals(1, inForce("harbour", "2026-03-01"));
        assertEquals(2, inForce("quay", "2026-03-01"));
        assertEquals(1, json(hq("GET", "/v1/hq/shop", "")).path("version").asInt());
        assertEquals(3, sent(PUBLISH + "/versions/2/again", ""));
        assertEquals(List.of("3 inForce", "2 replaced", "1 replaced"), standings());
    }

    @Test
    void goingBackSendsWhatAVersionWasAsANewOne() throws IOException {
        sent(PUBLISH, cheaper());
        assertEquals(3, sent(PUBLISH + "/versions/1/again?by=kari", ""));
        var programme = json(hq("GET", PUBLISH + "/versions", "")).path("versions");
        assertEquals("kari", programme.at("/0/publishedBy").asText());
        assertEquals(sample(), hq("GET", PUBLISH, "").body());
        assertEquals(3, sent(PUBLISH + "/versions/1/again", ""), "sending it twice sends nothing");
        assertEquals(404, hq("POST", PUBLISH + "/versions/9/again", "").statusCode());
    }

    @Test
    void plannedVersionIsWithdrawnAndTillsHearThatItNeverBegins() throws IOException {
        sent(PUBLISH + "?at=2026-03-10", cheaper());
        var done = json(hq("POST", PUBLISH + "/versions/2/withdraw?by=kari", ""));
        assertTrue(done.path("fresh").asBoolean(), done.toString());
        assertEquals(List.of("2 withdrawn", "1 inForce"), standings());
        assertEquals(1, inForce("harbour", "2026-03-10"));
        assertEquals(List.of(1), snapshotVersions());
        await(() -> changed("ProgrammeChanged").getLast(), PublishingTest::neverBegins);
        assertEquals(
                false,
                json(hq("POST", PUBLISH + "/versions/2/withdraw", "")).path("fresh").asBoolean());
        assertEquals(3, sent(PUBLISH + "?at=2026-03-10", cheaper()), "it may be planned anew");
    }

    private static boolean neverBegins(JsonNode change) {
        var body = Base64.getDecoder().decode(change.at("/programme/body").asText());
        return change.at("/programme/version").asInt() == 2
                && CheckedProgramme.read(body).rollout().equals(Rollout.NEVER);
    }

    @Test
    void pageOfAPlannedVersionWithdrawsIt() throws IOException {
        sent(PUBLISH + "?at=2026-03-10", cheaper());
        try (var browser = new Browser(server.address())) {
            browser.logIn("hq", server.firstPassword().orElseThrow());
            var page = browser.get("/programme/versions/2").body();
            assertTrue(page.contains("Withdraw version 2"), page);
            var done = browser.post("/programme/versions/2/withdraw", Map.of());
            assertEquals(303, done.statusCode());
            var programme = browser.get("/programme").body();
            assertTrue(programme.contains("withdrawn"), programme);
            assertTrue(programme.contains("<h2>Version 1</h2>"), programme);
        }
    }

    @Test
    void versionInForceCannotBeWithdrawnOnlyFollowed() throws IOException {
        sent(PUBLISH, cheaper());
        assertEquals(
                "Version 2 is in force and cannot be withdrawn any more: send out again what was"
                        + " before it (again 1).",
                refused(hq("POST", PUBLISH + "/versions/2/withdraw", "").body()));
        assertEquals(404, hq("POST", PUBLISH + "/versions/9/withdraw", "").statusCode());
        assertEquals(List.of("2 inForce", "1 replaced"), standings());
    }

    @Test
    void commandThatGoesBackSaysFirstWhatWouldChange() throws IOException {
        sent(PUBLISH, cheaper());
        assertEquals(
                """
                Version 1, against what most stores have now:
                  ~ Offer Welcome 15 % off: What it gives.
                Nothing was sent.
                """,
                again("1", "--look"));
        assertEquals(List.of("2 inForce", "1 replaced"), standings());
        assertEquals(
                """
                Version 2 promises the same as what most stores have now.
                Version 2 is that already: nothing was sent.
                """,
                again("2", "--yes"));
    }

    private String again(String... how) {
        var out = new StringWriter();
        var command = new CommandLine(new ProgrammeCommand()).setOut(new PrintWriter(out));
        var words = new ArrayList<>(List.of("again", "--server", server.address().toString()));
        words.addAll(List.of("--token", server.headOfficeToken()));
        words.addAll(List.of(how));
        assertEquals(0, command.execute(words.toArray(String[]::new)), out.toString());
        return out.toString().replace("\r\n", "\n");
    }

    @Test
    void storeThatIsNotThereAndADateThatIsNoneAreSaid() throws IOException {
        assertEquals(
                "There is no store 'qay': did you mean 'quay'?",
                refused(hq("POST", PUBLISH + "?stores=qay", cheaper()).body()));
        assertEquals(
                "at is a date such as 2026-12-01, not 'tomorrow'.",
                refused(hq("POST", PUBLISH + "?at=tomorrow", cheaper()).body()));
        assertEquals(List.of("1 inForce"), standings());
    }

    @Test
    void stoppedOfferIsToldToTillsUnderTheServersSignature() {
        assertEquals(200, hq("POST", "/v1/hq/offers/birthday/stop?by=kari", "").statusCode());
        var told = await(() -> changed("OffersStopped"), all -> all.size() == 1).getFirst();
        var stopped = Wire.read(told, OffersStopped.class);
        assertEquals(Set.of("birthday"), stopped.offers());
        assertTrue(
                Signature.holds(
                        Signature.publicKey(till.answer().signKey()),
                        OffersStopped.signedBytes(stopped.number(), stopped.offers()),
                        Base64.getDecoder().decode(stopped.signature())));
        assertEquals(200, hq("POST", "/v1/hq/offers/birthday/start", "").statusCode());
        var again = await(() -> changed("OffersStopped"), all -> isFree(all.getLast()));
        assertNotEquals(stopped.signature(), again.getLast().path("signature").asText());
        assertTrue(again.getLast().path("number").asLong() > stopped.number());
        assertEquals(
                "There is no offer 'birthdy': did you mean 'birthday'?",
                refused(hq("POST", "/v1/hq/offers/birthdy/stop", "").body()));
    }

    private static boolean isFree(JsonNode stopped) {
        return stopped.path("offers").isEmpty();
    }

    @Test
    void schemaForEditorsIsServedToEverybody() {
        var answer = send("GET", "/v1/programme.schema.json", "", "");
        assertEquals("Regulars programme", json(answer).path("title").asText());
    }

    private int sent(String path, String yaml) {
        return json(hq("POST", path, yaml)).path("version").asInt();
    }

    private List<String> standings() {
        var all = new ArrayList<String>();
        json(hq("GET", PUBLISH + "/versions", ""))
                .path("versions")
                .forEach(v -> all.add(v.path("version").asInt() + " " + v.path("state").asText()));
        return all;
    }

    private int inForce(String store, String date) {
        return json(hq("GET", PUBLISH + "/in-force?store=" + store + "&at=" + date, ""))
                .path("version")
                .asInt();
    }

    private List<JsonNode> changed(String type) {
        var path = "/v1/changes?after=0&generation=" + generation();
        var all = new ArrayList<JsonNode>();
        json(send("GET", path, "", till.answer().token()))
                .path("changes")
                .forEach(one -> all.add(one.path("change")));
        return all.stream().filter(c -> c.path("type").asText().equals(type)).toList();
    }

    private String generation() {
        return json(send("GET", "/v1/changes", "", till.answer().token()))
                .path("generation")
                .asText();
    }

    private List<Integer> snapshotVersions() {
        return await(
                () ->
                        send("GET", "/v1/snapshot", "", till.answer().token())
                                .body()
                                .lines()
                                .filter(line -> line.contains("ProgrammeChanged"))
                                .map(Wire::parse)
                                .map(line -> line.at("/programme/version").asInt())
                                .toList(),
                versions -> !versions.isEmpty());
    }

    private static String refused(String body) {
        return Wire.parse(body).at("/error/text").asText();
    }

    private static String cheaper() throws IOException {
        return sample().replace("percent: 15", "percent: 20");
    }

    private static String sample() throws IOException {
        return DifferenceTest.sample();
    }
}
