package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets to see head office's pages. */
class LoginTest extends ServerCase {
    private Browser browser;
    private String password;

    @BeforeEach
    void open() {
        browser = new Browser(server.address());
        password = server.firstPassword().orElseThrow();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void everyPageLeadsToTheLoginFirst() {
        for (var path : new String[] {"/", "/members", "/nothing-here", "/tills"}) {
            var answer = browser.get(path);
            assertEquals(303, answer.statusCode(), path);
            assertTrue(location(answer).startsWith("/login?then="), location(answer));
        }
    }

    @Test
    void afterTheLoginComesThePageThatWasWanted() {
        var answer =
                browser.post(
                        "/login", Map.of("name", "hq", "password", password, "then", "/tiers?x=1"));
        assertEquals(303, answer.statusCode());
        assertEquals("/tiers?x=1", location(answer));
    }

    @Test
    void loginLeadsNowhereElse() {
        for (var elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil"}) {
            var answer =
                    browser.post(
                            "/login",
                            Map.of("name", "hq", "password", password, "then", elsewhere));
            assertEquals("/", location(answer));
        }
    }

    @Test
    void wrongPasswordIsRefusedInOneSentence() {
        var answer = browser.logIn("hq", "wrong");
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("Name and password do not belong together."));
        assertEquals(303, browser.get("/members").statusCode());
    }

    @Test
    void nobodyIsRefusedLikeAWrongPassword() {
        assertEquals(401, browser.logIn("nobody", password).statusCode());
    }

    @Test
    void passwordsCannotBeGuessedForLong() {
        for (int i = 0; i < 8; i++) {
            assertEquals(401, browser.logIn("hq", "wrong " + i).statusCode());
        }
        var answer = browser.logIn("hq", password);
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().contains("Try again in 10 minutes."), answer.body());
        clock.set(NOW.plus(Duration.ofMinutes(10)));
        assertEquals(303, browser.logIn("hq", password).statusCode());
    }

    @Test
    void cookieIsForThisServerAlone() {
        var cookie = browser.logIn("hq", password).headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HTTPOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Strict"), cookie);
    }

    @Test
    void sessionEndsTwelveHoursAfterItsLastUse() {
        browser.logIn("hq", password);
        clock.set(NOW.plus(Duration.ofHours(11)));
        assertEquals(200, browser.get("/members").statusCode());
        clock.set(NOW.plus(Duration.ofHours(22)));
        assertEquals(200, browser.get("/members").statusCode());
        clock.set(NOW.plus(Duration.ofHours(34)).plusSeconds(1));
        assertEquals(303, browser.get("/members").statusCode());
    }

    @Test
    void sessionOutlivesARestart() {
        browser.logIn("hq", password);
        var session = browser.cookie().substring(browser.cookie().indexOf('=') + 1);
        restart(false);
        try (var same = new Browser(server.address())) {
            var cookie = "regulars-hq-" + server.address().getPort() + "=" + session;
            assertEquals(200, same.getWith(cookie, "/members").statusCode());
        }
    }

    @Test
    void whoLoggedOutIsOut() {
        browser.logIn("hq", password);
        browser.get("/members");
        assertEquals("/login", location(browser.post("/logout", Map.of())));
        assertEquals(303, browser.get("/members").statusCode());
    }

    @Test
    void formFromAnotherOriginIsRefused() {
        browser.logIn("hq", password);
        browser.get("/members");
        for (var origin : new String[] {"", "null", "https://evil.example", "http://127.0.0.1:1"}) {
            var answer = browser.postFrom(origin, "/logout", Map.of());
            assertEquals(403, answer.statusCode(), origin);
            assertTrue(answer.body().contains("nothing was done"), answer.body());
        }
        assertEquals(200, browser.get("/members").statusCode());
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        browser.logIn("hq", password);
        browser.forgetFormToken();
        assertEquals(403, browser.post("/logout", Map.of()).statusCode());
        assertEquals(403, browser.post("/logout", Map.of("form-token", "x")).statusCode());
    }

    @Test
    void pageThatIsNotThereSaysSoInTheFrame() {
        browser.logIn("hq", password);
        var answer = browser.get("/nothing-here");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("There is nothing at /nothing-here."), answer.body());
        assertTrue(answer.body().contains("aria-label=\"Log out\""));
    }

    @Test
    void programsGetJsonAndNoCookieHelpsThem() {
        browser.logIn("hq", password);
        var answer = browser.getWith(browser.cookie(), "/v1/hq/tills");
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().startsWith("{"), answer.body());
    }

    @Test
    void pagesCannotBeFramedAndRunNoScriptOfOthers() {
        var headers = browser.get("/login").headers();
        var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals("no-store", headers.firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void lookIsServedToEverybody() {
        for (var path : new String[] {"/look/regulars.css", "/look/icons.svg"}) {
            assertEquals(200, browser.get(path).statusCode(), path);
        }
        var script = browser.get("/login").body().split("<script src=\"")[1].split("\"")[0];
        assertEquals(200, browser.get(script).statusCode(), script);
    }

    @Test
    void firstPasswordIsLongAndSaidOnce() {
        assertTrue(password.matches("([2-9A-Z]{4}-){3}[2-9A-Z]{4}"), password);
        restart(false);
        assertTrue(server.firstPassword().isEmpty());
    }

    private static String location(HttpResponse<String> answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        assertNotEquals("", location);
        return URI.create(location).toString();
    }
}
