package dev.regulars.agent.sync.http;

import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.sync.HeadOffice;
import dev.regulars.agent.sync.Snapshot;
import dev.regulars.loyalty.sync.Changes;
import dev.regulars.loyalty.sync.Leases;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Head office over HTTP, asked with the till's token. */
public final class HttpHeadOffice implements HeadOffice, AutoCloseable {
    private final Line line;
    private final String token;

    public HttpHeadOffice(Paired paired, Limits limits) {
        this.line = new Line(paired.server(), limits);
        this.token = paired.token();
    }

    @Override
    public Push.Answer push(Push.Request request) {
        var post =
                request("/v1/push")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Wire.bytes(request)))
                        .build();
        return line.ask(post, Push.Answer.class, Duration.ZERO);
    }

    @Override
    public Changes.Answer changes(String generation, long after, Duration wait) {
        var query =
                "/v1/changes?generation=%s&after=%d&wait=%d"
                        .formatted(
                                URLEncoder.encode(generation, StandardCharsets.UTF_8),
                                after,
                                wait.toSeconds());
        return line.ask(request(query).GET().build(), Changes.Answer.class, wait);
    }

    @Override
    public Leases.Answer lend(Leases.Request request) {
        var post =
                request("/v1/leases")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Wire.bytes(request)))
                        .build();
        return line.ask(post, Leases.Answer.class, Duration.ZERO);
    }

    @Override
    public Snapshot snapshot() {
        var get =
                request("/v1/snapshot")
                        .setHeader("Accept", "application/x-ndjson")
                        .header("Accept-Encoding", "gzip")
                        .GET()
                        .build();
        return HttpSnapshot.begin(line, get);
    }

    @Override
    public void close() {
        line.close();
    }

    private HttpRequest.Builder request(String path) {
        return line.request(path).header("Authorization", "Bearer " + token);
    }
}
