package dev.regulars.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A native POS that says only what a test tells it to. */
final class Pos {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI till;
    private final String token;

    Pos(URI till, String token) {
        this.till = till;
        this.token = token;
    }

    String token() {
        return token;
    }

    /** What came back. */
    record Told(int status, JsonNode json) {
        String text(String pointer) {
            return json.at(pointer).asText();
        }

        String error() {
            return text("/error/text");
        }

        String code() {
            return text("/error/code");
        }
    }

    Told get(String path) {
        return send("GET", path, "application/json", "", BodyPublishers.noBody());
    }

    Told put(String path, String json) {
        return send("PUT", path, "application/json", "", BodyPublishers.ofString(json));
    }

    Told delete(String path) {
        return send("DELETE", path, "application/json", "", BodyPublishers.noBody());
    }

    Told post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    Told post(String path, String json, String key) {
        return send("POST", path, "application/json", key, BodyPublishers.ofString(json));
    }

    Told scan(String text) {
        return raw("/v1/scans", text);
    }

    Told scan(String typed, String source) {
        return scan(typed.getBytes(StandardCharsets.US_ASCII), source);
    }

    Told scan(byte[] body, String source) {
        return told(
                request(
                                "POST",
                                "/v1/scans",
                                "application/octet-stream",
                                BodyPublishers.ofByteArray(body))
                        .header("Regulars-Source", source));
    }

    Told raw(String path, String text) {
        return send("POST", path, "application/octet-stream", "", BodyPublishers.ofString(text));
    }

    Told picture(String type, byte[] picture) {
        return send("POST", "/v1/scans", type, "", BodyPublishers.ofByteArray(picture));
    }

    Told lookUp(String text, String operator) {
        return told(
                request(
                                "POST",
                                "/v1/members/lookup",
                                "application/octet-stream",
                                BodyPublishers.ofString(text))
                        .header("Regulars-Operator", operator));
    }

    private Told send(String method, String path, String type, String key, BodyPublisher body) {
        var request = request(method, path, type, body);
        return told(key.isEmpty() ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(
            String method, String path, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(till.resolve(path))
                .method(method, body)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private Told told(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Told(answer.statusCode(), Wire.parse(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
