package dev.regulars.trials.house;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Speaks to one process of ours, as its POS or HQ would. May be shared between threads. */
public final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    /** Calls {@code base} with a bearer token; an empty one sends none. */
    public Caller(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {
        /** The body, when the call went well. */
        public JsonNode good() {
            if (status >= 300) {
                throw new IllegalStateException("answered " + status + ": " + body);
            }
            return body;
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public Answer put(String path, Object body) throws IOException, InterruptedException {
        return send(json(path).PUT(BodyPublishers.ofString(Wire.write(body))));
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /** Posts under a key of its own. */
    public Answer post(String path, Object body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** Posts under this idempotency key. */
    public Answer post(String path, Object body, String key)
            throws IOException, InterruptedException {
        return send(
                json(path)
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(Wire.write(body))));
    }

    /** Posts raw bytes, as for a scan. */
    public Answer postBytes(String path, byte[] body) throws IOException, InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Hears what it announces under this path. */
    public Ear listen(String path) throws IOException, InterruptedException {
        var request = authorized(HttpRequest.newBuilder(base.resolve(path))).GET().build();
        var answer = http.send(request, BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return Ear.on(answer.body());
    }

    /** Whether it answers at all, with 200. */
    public boolean answers(String path) throws InterruptedException {
        try {
            return get(path).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        var body = answer.body().isBlank() ? "null" : answer.body();
        return new Answer(answer.statusCode(), Wire.parse(body));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return authorized(HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE));
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
