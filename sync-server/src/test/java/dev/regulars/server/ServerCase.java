package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a free port with a real SQLite file, and how to speak to it. */
abstract class ServerCase {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String STORE =
            """
            {"id":"harbour","name":"Harbour","country":"NO","zone":"Europe/Oslo","currency":"EUR",
             "language":"en","taxIncluded":true,"dayChangesAt":4}
            """;

    @TempDir Path folder;
    final MovableClock clock = new MovableClock(NOW);
    RunningServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    /** What a till keeps of its pairing. */
    record Paired(Pairing.Answer answer, Seal.Keys seal) {
        String id() {
            return answer.till().value();
        }
    }

    @BeforeEach
    void start() {
        server = RunningServer.start(settings(false));
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    void restart(boolean restored) {
        server.close();
        server = RunningServer.start(settings(restored));
    }

    private RunningServer.Settings settings(boolean restored) {
        return new RunningServer.Settings(folder.resolve("data"), "127.0.0.1", 0, restored, clock);
    }

    Paired pair(String name) {
        assertEquals(200, hq("PUT", "/v1/hq/stores/harbour", STORE).statusCode());
        var code = json(hq("POST", "/v1/hq/pairing-codes", "{\"store\":\"harbour\"}"));
        var seal = Seal.Keys.random();
        var request =
                new Pairing.Request(
                        code.path("code").asText(),
                        name,
                        Signature.written(Signature.newKeys().getPublic()),
                        Base64.getEncoder().encodeToString(seal.publicKey()));
        var answer = send("POST", "/v1/pair", Wire.write(request), "");
        assertEquals(200, answer.statusCode(), answer.body());
        return new Paired(Wire.read(answer.body(), Pairing.Answer.class), seal);
    }

    HttpResponse<String> hq(String method, String path, String body) {
        return send(method, path, body, server.headOfficeToken());
    }

    HttpResponse<String> send(String method, String path, String body, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return Wire.parse(answer.body());
    }

    /** Asks until the answer is there. */
    static <T> T await(Callable<T> question, java.util.function.Predicate<T> wanted) {
        var deadline = System.nanoTime() + 20_000_000_000L;
        try {
            while (true) {
                var answer = question.call();
                if (wanted.test(answer)) {
                    return answer;
                }
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("still: " + answer);
                }
                Thread.sleep(20);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A clock that stands still until it is moved. */
    static final class MovableClock extends Clock {
        private volatile Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    /** What a till that begins anew is told, once everything that was said is numbered. */
    String toldAnew(Paired till) {
        Projections.settled(server.parts());
        return send("GET", "/v1/snapshot", "", till.answer().token()).body();
    }
}
