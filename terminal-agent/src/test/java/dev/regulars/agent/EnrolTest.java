package dev.regulars.agent;

import static dev.regulars.agent.CheckoutTest.basket;
import static dev.regulars.agent.OneTill.ANNAS_CARD;
import static dev.regulars.agent.OneTill.NOBODYS_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.Pos.Told;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.member.Consent.Decision;
import dev.regulars.loyalty.member.Referrer;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolTest {
    private static final String TERMS = consent("terms", true);

    @TempDir Path folder;
    @TempDir Path otherFolder;
    private OneTill till;
    private Pos pos;

    @BeforeEach
    void start() {
        till = OneTill.start(folder);
        pos = till.pos;
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void formAsksEachConsentApart() {
        var form = pos.get("/v1/enrolments/form");
        assertEquals(200, form.status(), form.json().toString());
        assertEquals("16", form.text("/minimumAge"));
        assertEquals("terms", form.text("/consents/0/purpose"));
        assertEquals("v3", form.text("/consents/0/textVersion"));
        assertEquals("true", form.text("/consents/0/needed"));
        assertEquals("profiling", form.text("/consents/1/purpose"));
        assertEquals("false", form.text("/consents/1/needed"));
    }

    @Test
    void welcomeAppliesToTheSameBasket() {
        pos.put("/v1/checkouts/s-1", basket("20.00", ""));
        var joined = enrol(TERMS, ",\"posSaleId\":\"s-1\"");
        assertEquals(201, joined.status(), joined.json().toString());
        assertEquals("Carawen", joined.text("/member/firstName"));
        assertEquals("17.00", joined.text("/checkout/after"));
        assertEquals("enrolled", foundBy());
    }

    private String foundBy() {
        var answer = pos.post("/v1/checkouts/s-1/commit", basket("20.00", ""));
        assertEquals(201, answer.status());
        return dev.regulars.loyalty.wire.Wire.tree(till.events().getLast())
                .at("/event/sale/found/by")
                .asText();
    }

    @Test
    void blankCardIsBoundByShowingIt() {
        var scan = pos.scan(NOBODYS_CARD);
        assertEquals("unknown-card", scan.text("/outcome"));
        var joined = enrol(TERMS, ",\"scan\":\"" + scan.text("/scan") + "\"");
        assertEquals("bound", joined.text("/card/kind"), joined.json().toString());
        assertEquals("Carawen", pos.scan(NOBODYS_CARD).text("/member/firstName"));
        var again = enrol(TERMS, ",\"scan\":\"" + scan.text("/scan") + "\"");
        assertEquals(409, again.status());
        assertEquals("card-taken", again.code());
    }

    @Test
    void whoeverBroughtThemIsKeptWhetherKnownHereOrNot() {
        var anna = pos.scan(ANNAS_CARD, "referrer");
        assertEquals("member", anna.text("/outcome"));
        enrol(TERMS, ",\"referredBy\":\"" + anna.text("/scan") + "\"");
        assertEquals(anna.text("/member/id"), referrer().member().value());
        var stranger = pos.scan(NOBODYS_CARD, "referrer");
        enrol(TERMS, ",\"referredBy\":\"" + stranger.text("/scan") + "\"");
        assertNotNull(referrer().card());
        assertEquals("no-such-referrer", enrol(TERMS, ",\"referredBy\":\"x\"").code());
    }

    @Test
    void friendWhoWasBroughtIsOneAtAnotherTillToo() throws Exception {
        var anna = pos.scan(ANNAS_CARD, "referrer");
        var brought = enrol(TERMS, ",\"referredBy\":\"" + anna.text("/scan") + "\"");
        var friends =
                "  - { id: friend, referral: friend, give: { amount: '1.00', of: basket } }\n";
        try (var other = OneTill.startOther(otherFolder, till)) {
            var rollout = Rollout.now(OneTill.TODAY, Set.of());
            var programme = OneTill.programme(OneTill.PROGRAMME + friends, 4, rollout);
            other.hears(new ProgrammeChanged(programme));
            awaitVersion(other, "4");
            assertTrue(friendApplies(other, brought.text("/card/code")));
            assertFalse(friendApplies(other, enrol(TERMS, "").text("/card/code")));
        }
    }

    private static boolean friendApplies(OneTill at, String code) {
        var member = at.pos.scan(code).text("/member/id");
        var basket = CheckoutTest.basket("10.00", ",\"member\":\"" + member + "\"");
        var offers = at.pos.put("/v1/checkouts/s-" + member, basket).json().path("offers");
        return StreamSupport.stream(offers.spliterator(), false)
                .filter(offer -> offer.path("id").asText().equals("friend"))
                .anyMatch(offer -> offer.path("applied").asBoolean());
    }

    private static void awaitVersion(OneTill at, String version) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!version.equals(at.pos.get("/v1/status").text("/programme/version"))
                && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
    }

    private Referrer referrer() {
        return till.events().stream()
                .map(Envelope::event)
                .filter(MemberEnrolled.class::isInstance)
                .map(event -> ((MemberEnrolled) event).referredBy())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void membersCardCannotBeGivenAway() {
        var scan = pos.scan(ANNAS_CARD).text("/scan");
        assertEquals("no-such-scan", enrol(TERMS, ",\"scan\":\"" + scan + "\"").code());
    }

    @Test
    void codeOfOneTillIsServedByAnotherAsNewMember() {
        var code = enrol(TERMS, "").text("/card/code");
        assertTrue(code.startsWith("RGP1"), code);
        var here = pos.scan(code);
        assertEquals("member", here.text("/outcome"), here.json().toString());
        assertEquals("medium", here.text("/member/assurance"));
        try (var other = OneTill.startOther(otherFolder, till)) {
            var there = other.pos.scan(code);
            assertEquals("new-member", there.text("/outcome"), there.json().toString());
            var member = there.text("/member/id");
            var quote =
                    other.pos.put(
                            "/v1/checkouts/s-9", basket("20.00", ",\"member\":\"" + member + "\""));
            assertEquals("17.00", quote.text("/after"), quote.json().toString());
        }
    }

    @Test
    void noConsentIsTakenForGranted() {
        enrol(TERMS + "," + consent("profiling", false) + "," + consent("email", true), "");
        var enrolled = (MemberEnrolled) till.events().getFirst().event();
        assertEquals(
                List.of(Decision.GIVEN, Decision.REFUSED, Decision.UNCONFIRMED),
                enrolled.consents().stream().map(c -> c.decision()).toList());
        assertEquals("v3", enrolled.consents().getFirst().textVersion());
        assertEquals("v2", enrolled.consents().get(2).textVersion());
    }

    @Test
    void nobodyJoinsWithoutTheTerms() {
        var refused = enrol(consent("terms", false), "");
        assertEquals(422, refused.status());
        assertEquals("terms-needed", refused.code());
        assertEquals(List.of(), till.events());
    }

    @Test
    void evidenceIsNeeded() {
        var refused = enrol("{\"purpose\":\"terms\",\"given\":true}", "");
        assertEquals(422, refused.status());
        assertEquals("consent-missing", refused.code());
    }

    @Test
    void underTheMinimumAgeNothingIsKept() throws IOException {
        var refused = enrol(TERMS, ",\"birthDate\":\"2012-01-01\"");
        assertEquals(422, refused.status());
        assertEquals("Nobody under 16 can join here. Nothing was kept.", refused.error());
        assertEquals(List.of(), till.events());
        assertFalse(anythingSays("Carawen"));
        try (var keys = Files.walk(folder.resolve("keys"))) {
            assertEquals(List.of(), keys.filter(f -> f.toString().contains("members/")).toList());
        }
    }

    @Test
    void nothingOfThePersonIsReadableOnTheDisk() throws IOException {
        enrol(TERMS, ",\"email\":\"cara@example.org\",\"birthDate\":\"1990-05-03\"");
        assertFalse(anythingSays("Carawen"));
        assertFalse(anythingSays("cara@example.org"));
        assertFalse(anythingSays("1990-05-03"));
    }

    @Test
    void nobodyFindsOutWhatWasAskedByTryingEveryBody() throws GeneralSecurityException {
        enrol(TERMS, "");
        var request = till.events().getFirst().request();
        var tried = "/v1/enrolments\n" + body(TERMS, "");
        var digest = MessageDigest.getInstance("SHA-256").digest(tried.getBytes());
        assertEquals(64, request.bodyHash().length());
        assertNotEquals(HexFormat.of().formatHex(digest), request.bodyHash());
    }

    @Test
    void sameEnrolmentTwiceIsOneMember() {
        var body = body(TERMS, "");
        var first = pos.post("/v1/enrolments", body, "k");
        assertEquals(first, pos.post("/v1/enrolments", body, "k"));
        assertEquals(2, till.events().size());
    }

    @Test
    void anotherCardIsGivenToAMember() {
        var scan = pos.scan(NOBODYS_CARD).text("/scan");
        var bound =
                pos.post("/v1/members/" + OneTill.ANNA + "/cards", "{\"scan\":\"" + scan + "\"}");
        assertEquals(201, bound.status(), bound.json().toString());
        assertEquals("Anna", pos.scan(NOBODYS_CARD).text("/member/firstName"));
    }

    private boolean anythingSays(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes =
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                if (bytes.contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Told enrol(String consents, String more) {
        return pos.post("/v1/enrolments", body(consents, more));
    }

    private static String body(String consents, String more) {
        return "{\"firstName\":\"Carawen\",\"consents\":[%s]%s}".formatted(consents, more);
    }

    private static String consent(String purpose, boolean given) {
        return "{\"purpose\":\"%s\",\"given\":%s,\"evidence\":\"ownScreen\"}"
                .formatted(purpose, given);
    }
}
