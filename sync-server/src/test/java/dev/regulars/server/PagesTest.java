package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each page of head office with nothing, with something, and what is done there. */
class PagesTest extends ServerCase {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final String HEX = "00112233445566778899aabbccddeeff";

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = new Browser(server.address());
        assertEquals(303, browser.logIn("hq", server.firstPassword().orElseThrow()).statusCode());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void emptyPageSaysHowToFillIt() {
        shows("/members", "The first member is one tap away");
        shows("/tiers", "Tiers come with the programme");
        shows("/habits", "Habits need visits");
        shows("/tills", "A till joins with a code");
        shows("/programme", "Begin with the sample shop");
        shows("/audiences", "No audience holds now.", "None yet");
        shows("/experiments", "Try an offer on a part of the members");
        shows("/differences", "Nothing wants an answer");
    }

    @Test
    void everyPageShowsWhatThereIs() {
        shopWithAnna();
        shows("/members", ">Anna</a>");
        shows(
                "/members/anna",
                "How is Anna doing?",
                "Profiling (v1): yes",
                "on a screen of their own");
        shows("/tiers", "Everybody starts here.", "Who is next to fall?");
        shows("/habits", "Recency 3, frequency 3: 1 member");
        shows("/tills", "Harbour, Front desk", "just now");
        shows("/programme", "Version 1", "harbour-club");
        shows("/experiments", "One experiment waits", "Nobody was eligible yet");
        shows("/programme/versions/1", "What did version 1 promise?");
        shows("/differences", "Nothing wants an answer");
    }

    @Test
    void memberIsFoundByIdAndByTier() {
        shopWithAnna();
        shows("/members?q=ann", ">Anna</a>");
        shows("/members?tier=member", ">Anna</a>");
        shows("/members?q=nobody", "Names are kept encrypted");
        assertTrue(browser.get("/members.csv").body().contains("anna,2026-01-20"));
        assertTrue(browser.get("/habits.csv").body().startsWith("recency,frequency,"));
    }

    @Test
    void cardIsBlockedWithItsReason() {
        shopWithAnna();
        browser.get("/members/anna");
        var card = "/members/anna/cards/" + HEX + "/block";
        assertEquals(422, browser.post(card, Map.of()).statusCode());
        assertEquals(303, browser.post(card, Map.of("reason", "lost")).statusCode());
        await(() -> browser.get("/members/anna").body(), page -> page.contains("blocked, since"));
    }

    @Test
    void pointsAreCorrectedOnceAndNeverByNonsense() {
        shopWithAnna();
        browser.get("/members/anna");
        for (var points : List.of("", "0", "many", "1.5", "99999999")) {
            var wish = Map.of("points", points, "reason", "x");
            assertEquals(422, browser.post("/members/anna/points", wish).statusCode(), points);
        }
        var wish = Map.of("points", "-5", "reason", "counted twice");
        assertEquals(303, browser.post("/members/anna/points", wish).statusCode());
        await(
                () -> browser.get("/members/anna").body(),
                page -> page.contains("corrected by hand"));
    }

    @Test
    void memberIsInvitedToATierThatNobodyEarnsAndNoLonger() {
        shopWithAnna();
        var patrons = "  - { id: patron, invitation: true }\nbonus:";
        var yaml = sample().replaceFirst("(?m)^bonus:", patrons);
        assertEquals(200, hq("POST", "/v1/hq/programme", yaml).statusCode());
        shows("/tiers", "By invitation only.");
        shows("/members/anna", "Nobody has invited them to a tier yet.");
        var anna = "/members/anna/invitations";
        var invite = Map.of("tier", "patron", "until", "2027-03-01", "reason", "a friend");
        assertEquals(303, browser.post(anna, invite).statusCode());
        await(() -> browser.get("/members?tier=patron").body(), page -> page.contains(">Anna</a>"));
        shows("/members/anna", "Invited to Patron", "a friend (hq)", "1 March 2027");
        var no = Map.of("reason", "moved away");
        assertEquals(303, browser.post(anna + "/patron/take-back", no).statusCode());
        await(() -> browser.get("/members?tier=member").body(), page -> page.contains(">Anna</a>"));
        shows("/members/anna", "No longer invited to Patron", "moved away (hq)");
        assertEquals(404, browser.post(anna + "/patron/take-back", no).statusCode());
        var yesterday = Map.of("tier", "patron", "until", "2026-02-28", "reason", "x");
        assertEquals(422, browser.post(anna, yesterday).statusCode());
    }

    @Test
    void erasedMemberIsGoneAndTheirKeysToo() {
        shopWithAnna();
        shows("/members/anna/erase", "This cannot be taken back", "1 sale stays");
        var done = browser.post("/members/anna/erase", Map.of("reason", "asked for it"));
        assertEquals(303, done.statusCode());
        await(() -> browser.get("/members/anna").statusCode(), status -> status == 404);
        var keys = server.parts().stored.memberKeys;
        assertTrue(
                server.parts()
                        .stored
                        .database
                        .read(() -> keys.find(new MemberId("anna")))
                        .isEmpty());
    }

    @Test
    void pairingCodeIsShownOnceWithTheCommand() {
        pair("Front desk");
        browser.get("/tills/new");
        var page = browser.post("/tills/new", Map.of("store", "harbour", "name", "Till 2")).body();
        assertTrue(page.contains("./regulars till pair "), page);
        assertTrue(page.contains("--server " + server.address()), page);
        assertFalse(browser.get("/tills/new").body().contains("till pair "));
    }

    @Test
    void storeIsAddedAndMistakesAreSaid() {
        browser.get("/tills/new");
        var fields =
                Map.of(
                        "name",
                        "Fish Market",
                        "country",
                        "NO",
                        "zone",
                        "Europe/Oslo",
                        "currency",
                        "EUR",
                        "language",
                        "en",
                        "day",
                        "4");
        assertEquals(303, browser.post("/tills/new/store", fields).statusCode());
        shows("/tills/new", "Fish Market");
        var wrong = new HashMap<>(fields);
        wrong.put("zone", "Nowhere");
        var page = browser.post("/tills/new/store", wrong).body();
        assertTrue(page.contains("A time zone looks like Europe/Oslo."), page);
    }

    @Test
    void revokedTillStaysInTheListAsRevoked() {
        var till = pair("Front desk");
        shows("/tills/" + till.id() + "/revoke", "What will happen");
        var done = browser.post("/tills/" + till.id() + "/revoke", Map.of("reason", "stolen"));
        assertEquals(303, done.statusCode());
        shows("/tills", "revoked");
        assertEquals(404, browser.get("/tills/till-nobody/revoke").statusCode());
    }

    @Test
    void checkNamesEveryMistakeAndSendsNothing() {
        browser.get("/programme");
        var yaml = sample().replace("limit:", "limits:").replace("grace: 60d", "grace: soon");
        var page = browser.post("/programme/check", Map.of("yaml", yaml)).body();
        assertTrue(page.contains("class=\"wrong\""), page);
        assertTrue(page.contains("Line "), page);
        assertTrue(browser.get("/programme").body().contains("Nothing is promised yet."));
    }

    @Test
    void newVersionIsSentAfterItsChangesWereShown() {
        shopWithAnna();
        browser.get("/programme");
        var yaml = sample().replace("grace: 60d", "grace: 30d");
        var page = browser.post("/programme/check", Map.of("yaml", yaml)).body();
        assertTrue(page.contains("Grace was 60 days, becomes 30"), page);
        assertEquals(303, browser.post("/programme/publish", Map.of("yaml", yaml)).statusCode());
        shows("/programme", "Version 2 is in force");
    }

    @Test
    void worstCaseOfSpendingPointsIsShownWithTheProgrammeAndBeforeAnotherTill() {
        shopWithAnna();
        pair("Garden");
        var theirs = "at worst a member spends theirs ";
        browser.get("/programme");
        var page = browser.post("/programme/check", Map.of("yaml", sample())).body();
        assertTrue(page.contains("at each of 2 tills that cannot ask: " + theirs + "twice"), page);
        shows("/tills/new", "Points: " + theirs + "three times, now twice");
    }

    @Test
    void differenceStaysUntilSomebodyHasSeenIt() {
        var till = pair("Front desk");
        var fake = new FakeTill(till.id(), 1);
        fake.add(NOW.minusSeconds(60), refundWithoutItsSale());
        push(till, fake, List.of());
        await(
                () -> browser.get("/differences").body(),
                page -> page.contains("A refund without its sale"));
        var seen = Map.of("kind", "unmatched-refund", "subject", "r-1", "note", "asked the store");
        assertEquals(303, browser.post("/differences/seen", seen).statusCode());
        shows("/differences", "Somebody has seen all of these.");
        shows("/differences?show=all", "seen by hq");
    }

    private static VisitRefunded refundWithoutItsSale() {
        var money = Money.of("5.00", FakeTill.EUR);
        return new VisitRefunded(
                new VisitId("r-1"),
                Basis.TO_BE_MATCHED,
                null,
                null,
                null,
                "R-unknown",
                TODAY,
                List.of(new RefundedLine("1", BigDecimal.ONE, money, 0)),
                List.of(),
                money,
                0,
                List.of());
    }

    @Test
    void everyFormWantsItsToken() {
        shopWithAnna();
        for (var path :
                List.of(
                        "/logout",
                        "/members/anna/points",
                        "/audiences",
                        "/audiences/count",
                        "/audiences/spring/end",
                        "/members/anna/invitations",
                        "/members/anna/invitations/patron/take-back",
                        "/members/anna/erase",
                        "/members/anna/cards/" + HEX + "/block",
                        "/tills/new",
                        "/tills/new/store",
                        "/programme/check",
                        "/programme/publish",
                        "/differences/seen")) {
            var wish = Map.of("form-token", "wrong", "reason", "x");
            assertEquals(403, browser.post(path, wish).statusCode(), path);
        }
        shows("/members/anna", "How is Anna doing?");
    }

    private void shows(String path, String... texts) {
        var answer = browser.get(path);
        assertEquals(200, answer.statusCode(), path + answer.body());
        for (var text : texts) {
            assertTrue(answer.body().contains(text), text + " is missing from " + answer.body());
        }
    }

    private void shopWithAnna() {
        var till = pair("Front desk");
        assertEquals(200, hq("POST", "/v1/hq/programme", sample()).statusCode());
        var key = SecretKey32.random();
        var fake = new FakeTill(till.id(), 1);
        fake.add(NOW.minusSeconds(90), FakeTill.enrolment("anna", TODAY.minusDays(40), key));
        var card = new Card(new CardHash(1, HEX), "club card", Assurance.LOW, null, false);
        fake.add(NOW.minusSeconds(80), new CardBound(new MemberId("anna"), card));
        fake.add(NOW.minusSeconds(60), FakeTill.visit("v-1", "anna", TODAY, "20.00"));
        var keys = FakeTill.keys("anna", key, till.answer().sealKey());
        push(till, fake, List.of(keys));
        await(() -> browser.get("/habits").body(), page -> page.contains("Recency 3"));
    }

    private void push(Paired till, FakeTill fake, List<Push.MemberKeys> keys) {
        var request = Wire.write(new Push.Request(fake.journal, keys, 0, 0, null));
        assertEquals(200, send("POST", "/v1/push", request, till.answer().token()).statusCode());
    }

    private static String sample() {
        try (var in = PagesTest.class.getResourceAsStream("/sample/harbour-club.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
