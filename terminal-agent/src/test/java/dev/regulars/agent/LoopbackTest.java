package dev.regulars.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.access.Access;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.hardware.wedge.WedgeFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoken to by raw sockets, for an honest client does not send such headers. */
class LoopbackTest {
    private static final String SHOP = "https://pos.example";

    @TempDir Path folder;
    private RunningTill till;
    private int port;

    @BeforeEach
    void start() {
        till =
                RunningTill.start(
                        new TillSettings(
                                new DataFolder(folder),
                                0,
                                false,
                                false,
                                WedgeFormat.USUAL,
                                Clock.systemUTC()));
        port = till.address().getPort();
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void answersUnderEachNameOfThisMachine() throws IOException {
        for (var name : new String[] {"127.0.0.1", "localhost", "[::1]"}) {
            assertTrue(get("/v1/health", "Host: " + name + ":" + port).startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void anotherHostIsRefusedInOneSentence() throws IOException {
        for (var host : new String[] {"evil.example:" + port, "127.0.0.1", "localhost:1"}) {
            var answer = get("/v1/health", "Host: " + host);
            assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
            assertTrue(
                    answer.contains(
                            "This till answers only as http://127.0.0.1:"
                                    + port
                                    + ", not as "
                                    + host
                                    + "."),
                    answer);
        }
    }

    @Test
    void pageOfAnotherOriginIsRefusedInOneSentence() throws IOException {
        var token = pair(null);
        var answer = status("Authorization: Bearer " + token, "Origin: https://evil.example");
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertTrue(
                answer.contains(
                        "The page at https://evil.example is not paired with this till: make a"
                                + " token for it with till pos NAME --origin https://evil.example."),
                answer);
        assertTrue(!answer.toLowerCase().contains("access-control"), answer);
    }

    @Test
    void pairedPageMayReadAnswers() throws IOException {
        var token = pair(SHOP);
        var answer = status("Authorization: Bearer " + token, "Origin: " + SHOP);
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.toLowerCase().contains("access-control-allow-origin: " + SHOP), answer);
    }

    @Test
    void tokenOfAPageWorksNowhereElse() throws IOException {
        var token = pair(SHOP);
        assertTrue(status("Authorization: Bearer " + token).startsWith("HTTP/1.1 403"));
        var other = status("Authorization: Bearer " + token, "Origin: https://evil.example");
        assertTrue(other.startsWith("HTTP/1.1 403"), other);
    }

    @Test
    void preflightIsAnsweredToPairedPagesOnly() throws IOException {
        pair(SHOP);
        assertTrue(preflight(SHOP).startsWith("HTTP/1.1 204"), preflight(SHOP));
        assertTrue(preflight(SHOP).contains("Access-Control-Allow-Origin: " + SHOP));
        assertTrue(preflight("https://evil.example").startsWith("HTTP/1.1 403"));
    }

    @Test
    void pagesFindTheLibraryAndTheStylesheet() throws IOException {
        assertTrue(get("/regulars.js", host()).contains("window.Regulars"));
        assertTrue(get("/look/regulars.css", host()).startsWith("HTTP/1.1 200"));
        assertTrue(get("/look/panel/panel.js", host()).startsWith("HTTP/1.1 200"));
    }

    @Test
    void unknownTokenIsRefused() throws IOException {
        assertTrue(status().startsWith("HTTP/1.1 401"));
        assertTrue(status("Authorization: Bearer guessed").startsWith("HTTP/1.1 401"));
    }

    @Test
    void tokenWorksAtOnceAndNoMoreWhenItWasTakenBack() throws IOException {
        var token = pair(null);
        assertTrue(status("Authorization: Bearer " + token).startsWith("HTTP/1.1 200"));
        new Access(folder, Clock.systemUTC()).takeBack("front");
        assertTrue(status("Authorization: Bearer " + token).startsWith("HTTP/1.1 401"));
    }

    @Test
    void scopeThatIsMissingIsNamed() throws IOException {
        var token = access().pair("front", EnumSet.of(Scope.CLOSE), null);
        var answer = status("Authorization: Bearer " + token);
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertTrue(answer.contains("The token of front may not sell"), answer);
    }

    @Test
    void linkOpensThePanelOnce() throws IOException {
        var link = "/panel?once=" + access().link();
        var first = get(link, host());
        assertTrue(first.startsWith("HTTP/1.1 200"), first);
        assertTrue(first.contains("SameSite=Strict") && first.contains("HTTPOnly"), first);
        assertTrue(get(link, host()).startsWith("HTTP/1.1 401"));
    }

    @Test
    void panelReadsByItsCookieAndWritesOnlyFromItsOwnPage() throws IOException {
        var cookie = "Cookie: " + cookie();
        assertTrue(get("/", host(), cookie).startsWith("HTTP/1.1 200"));
        assertTrue(status(cookie).startsWith("HTTP/1.1 200"));
        assertTrue(status(cookie, "Sec-Fetch-Site: cross-site").startsWith("HTTP/1.1 403"));
        assertEquals(403, code(scan(cookie)));
        assertEquals(403, code(scan(cookie, "Origin: http://127.0.0.1:1")));
        var answer = scan(cookie, "Origin: http://127.0.0.1:" + port);
        assertEquals(409, code(answer));
        assertTrue(answer.contains("This till is not paired yet"), answer);
    }

    @Test
    void panelWithoutASessionSaysHowToOpenIt() throws IOException {
        var answer = get("/", host());
        assertTrue(answer.contains("till panel"), answer);
    }

    @Test
    void unknownPathIsToldInOneSentence() throws IOException {
        var answer = get("/nothing", host());
        assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
        assertTrue(answer.contains("{\"error\":{"), answer);
        assertTrue(answer.contains("There is nothing at /nothing"), answer);
    }

    private String cookie() throws IOException {
        var answer = get("/panel?once=" + access().link(), host());
        return answer.lines()
                .filter(line -> line.toLowerCase().startsWith("set-cookie:"))
                .map(line -> line.substring("set-cookie:".length()).split(";")[0].strip())
                .findFirst()
                .orElseThrow();
    }

    private Access access() {
        return till.part(Access.class);
    }

    private String pair(String origin) {
        return access().pair("front", EnumSet.allOf(Scope.class), origin);
    }

    private String host() {
        return "Host: 127.0.0.1:" + port;
    }

    private String status(String... headers) throws IOException {
        return send("GET", "/v1/status", "", host() + lines(headers));
    }

    private String scan(String... headers) throws IOException {
        return send(
                "POST",
                "/v1/scans",
                "nothing of ours",
                host() + lines(headers) + "\r\nContent-Type: application/octet-stream");
    }

    private String preflight(String origin) throws IOException {
        return send(
                "OPTIONS",
                "/v1/scans",
                "",
                host() + "\r\nOrigin: " + origin + "\r\nAccess-Control-Request-Method: POST");
    }

    private String get(String path, String... headers) throws IOException {
        return send("GET", path, "", lines(headers).strip());
    }

    private static String lines(String... headers) {
        return java.util.Arrays.stream(headers).map(h -> "\r\n" + h).collect(Collectors.joining());
    }

    private static int code(String answer) {
        return Integer.parseInt(answer.split(" ")[1]);
    }

    private String send(String method, String path, String body, String headers)
            throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request =
                    method
                            + " "
                            + path
                            + " HTTP/1.1\r\n"
                            + headers
                            + "\r\nContent-Length: "
                            + body.length()
                            + "\r\nConnection: close\r\n\r\n"
                            + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            return new BufferedReader(in).lines().collect(Collectors.joining("\n"));
        }
    }
}
