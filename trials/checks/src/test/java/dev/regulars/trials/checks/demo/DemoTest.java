package dev.regulars.trials.checks.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void startsEndsAndGoesOn() throws Exception {
        int port = DemoProcess.freePorts();
        var data = folder.resolve("shop");
        List<URI> first;
        try (var demo = DemoProcess.start(port, data)) {
            demo.awaitReady();
            first = demo.links();
            assertEquals(6, first.size(), demo.said());
            everyLinkOpens(first);
            nobodyElseGetsThePortsOrTheFolder(port, data);
            leavesNothingBehind(demo, port);
        }
        try (var demo = DemoProcess.start(port, data)) {
            long began = System.nanoTime();
            demo.awaitReady();
            var took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(took.compareTo(SECONDS) < 0, "the second start took " + took);
            assertEquals(first.getFirst(), demo.links().getFirst(), "the POS keeps its token");
            leavesNothingBehind(demo, port);
        }
    }

    private void everyLinkOpens(List<URI> links) throws Exception {
        for (var link : links) {
            var request = HttpRequest.newBuilder(link).header("Accept", "text/html").build();
            var answer = browser.send(request, BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), link.toString());
            assertTrue(answer.body().contains("<html"), link.toString());
        }
    }

    private void nobodyElseGetsThePortsOrTheFolder(int port, Path data) throws Exception {
        try (var second = DemoProcess.start(port, folder.resolve("another"))) {
            assertEquals(1, second.exit());
            assertTrue(second.said().contains("is in use"), second.said());
        }
        try (var second = DemoProcess.start(port, data)) {
            assertEquals(1, second.exit());
            assertTrue(second.said().contains("runs already"), second.said());
        }
    }

    private static void leavesNothingBehind(DemoProcess demo, int port) throws Exception {
        var processes = demo.processes();
        assertEquals(4, processes.size(), "the demo, the server and two tills");
        demo.interrupt();
        assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive), "all have ended");
        assertTrue(IntStream.range(port, port + 4).allMatch(DemoProcess::isFree), "ports are free");
    }
}
