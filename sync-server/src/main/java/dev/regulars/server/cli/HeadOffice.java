package dev.regulars.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A running server, as a command speaks to it. */
public final class HeadOffice implements AutoCloseable {
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    private final URI address;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    HeadOffice(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Asks for something. */
    public JsonNode get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** Hands something over as JSON. */
    public JsonNode post(String path, Object body) throws IOException {
        return send(request(path).POST(BodyPublishers.ofByteArray(Wire.bytes(body))));
    }

    /** Hands a text over as it is. */
    public JsonNode postText(String path, String text) throws IOException {
        return send(request(path).POST(BodyPublishers.ofString(text)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LONGEST_ANSWER)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            return read(http.send(request.build(), BodyHandlers.ofString()));
        } catch (ConnectException e) {
            throw new IOException(
                    "no server answers at "
                            + address
                            + ": start it with ./regulars server, or say where it is with --server",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        JsonNode body;
        try {
            body = Wire.parse(answer.body());
        } catch (UnreadableJson e) {
            throw new IOException(address + " answers, but it is no Regulars server", e);
        }
        if (answer.statusCode() >= 400) {
            throw new IOException(body.path("error").path("text").asText(answer.body()));
        }
        return body;
    }

    @Override
    public void close() {
        http.close();
    }
}
