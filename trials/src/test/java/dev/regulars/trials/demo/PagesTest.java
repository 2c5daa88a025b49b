package dev.regulars.trials.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private Pages pages;

    @BeforeEach
    void serve() throws IOException {
        pages = Pages.serve(0, () -> "[]".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pos/?till=1",
                "/pos/pos.js",
                "/tray/",
                "/tray/cards.json",
                "/look/regulars.css",
                "/sample/articles.csv"
            })
    void whatThePagesNeedIsServed(String path) throws IOException {
        assertEquals(200, open(path).getResponseCode());
    }

    @Test
    void rootLeadsToTheSamplePos() throws IOException {
        var answer = open("/");
        assertEquals(302, answer.getResponseCode());
        assertEquals("/pos/", answer.getHeaderField("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pos/none.js", "/logback.xml", "/pos/../logback.xml", "/pos/%2e%2e/x"})
    void nothingElseIsServed(String path) throws IOException {
        assertEquals(404, status("GET " + path, "127.0.0.1:" + pages.port()));
    }

    @Test
    void anotherNameForThisMachineIsRefused() throws IOException {
        assertEquals(421, status("GET /pos/", "pos.example:" + pages.port()));
    }

    @Test
    void scriptsAreScripts() throws IOException {
        assertTrue(open("/pos/pos.js").getContentType().startsWith("text/javascript"));
    }

    private HttpURLConnection open(String path) throws IOException {
        var url = URI.create("http://127.0.0.1:" + pages.port() + path).toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setInstanceFollowRedirects(false);
        return connection;
    }

    /** By hand: a client that minds its manners would tidy the path and name the host itself. */
    private int status(String request, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), pages.port())) {
            var lines = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }
}
