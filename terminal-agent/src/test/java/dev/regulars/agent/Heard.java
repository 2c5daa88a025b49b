package dev.regulars.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.wire.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The stream of a till's events, read beside the test. */
final class Heard implements AutoCloseable {
    private final BlockingQueue<Said> queue = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread thread;

    /** One event of the stream. */
    record Said(String id, String event, JsonNode data) {}

    Heard(URI till, String token, String lastEventId) {
        var request =
                HttpRequest.newBuilder(till.resolve("/v1/events"))
                        .header("Authorization", "Bearer " + token)
                        .header("Last-Event-ID", lastEventId)
                        .build();
        thread = Thread.ofVirtual().start(() -> listen(request));
    }

    /** The next event of this name; others before it are passed over. */
    Said next(String event) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            var said = queue.poll(1, TimeUnit.SECONDS);
            if (said != null && said.event().equals(event)) {
                return said;
            }
        }
        throw new AssertionError("no " + event + " was heard");
    }

    /** The next event, whatever it is, however long it takes. */
    Said next() throws InterruptedException {
        return queue.take();
    }

    @Override
    public void close() {
        http.shutdownNow();
        thread.interrupt();
    }

    private void listen(HttpRequest request) {
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            var block = new ArrayList<String>();
            lines.forEach(line -> {
                if (line.isEmpty()) {
                    queue.add(said(block));
                    block.clear();
                } else {
                    block.add(line);
                }
            });
        } catch (Exception e) {
            // The test closed it, or fails because nothing more is heard.
        }
    }

    private static Said said(List<String> block) {
        return new Said(
                field(block, "id:"), field(block, "event:"), Wire.parse(field(block, "data:")));
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }
}
