package dev.regulars.agent.sync.http;

import dev.regulars.agent.sync.HeadOfficeFailed;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A connection to one server, which gives proper answers or {@link HeadOfficeFailed}. */
final class Line implements AutoCloseable {
    private final URI server;
    private final Limits limits;
    private final HttpClient client;

    Line(URI server, Limits limits) {
        this.server = server;
        this.limits = limits;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(limits.connect())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Accept", "application/json");
    }

    /**
     * Asks and reads the answer.
     *
     * @param held how long the server may hold it back
     */
    <T> T ask(HttpRequest request, Class<T> type, Duration held) {
        var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.mostBytes());
        var response = send(request, body, limits.answer().plus(held));
        if (response.statusCode() != 200) {
            throw new HeadOfficeFailed(
                    Troubles.status(server, response.statusCode(), text(response.body())));
        }
        return read(text(response.body()), type);
    }

    /** Sends and waits for an answer, whole or as far as its handler wants it. */
    <B> HttpResponse<B> send(HttpRequest request, BodyHandler<B> body, Duration limit) {
        var coming = client.sendAsync(request, body);
        try {
            return coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new HeadOfficeFailed(Troubles.of(server, e.getCause()), e);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new HeadOfficeFailed(Troubles.silent(server, limit), e);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new HeadOfficeFailed("The till is stopping; what is unsent is kept.", e);
        }
    }

    /** Reads one document of head office's. */
    <T> T read(String json, Class<T> type) {
        try {
            var value = Wire.read(json, type);
            var gap = Gaps.in(value);
            if (gap.isPresent()) {
                throw new HeadOfficeFailed(Troubles.missing(server, gap.get()));
            }
            return value;
        } catch (UnreadableJson e) {
            throw new HeadOfficeFailed(Troubles.nonsense(server, json, e), e);
        }
    }

    URI server() {
        return server;
    }

    Limits limits() {
        return limits;
    }

    /** A connection that broke in the middle of an answer. */
    HeadOfficeFailed broken(IOException cause) {
        return new HeadOfficeFailed(Troubles.of(server, cause), cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
