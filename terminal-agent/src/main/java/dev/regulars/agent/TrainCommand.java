package dev.regulars.agent;

import dev.regulars.agent.disk.DataFolder;
import dev.regulars.hardware.wedge.WedgeFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code train}: starts a till on a free port with an empty folder, uses it once and ends, so that
 * the virtual machine can note what a till loads.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/v1/health", "/", "/look/regulars.css");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("regulars-train");
        try (var till = RunningTill.start(settings(folder))) {
            for (var page : PAGES) {
                open(till.address().resolve(page));
            }
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static TillSettings settings(Path folder) {
        return new TillSettings(
                new DataFolder(folder), 0, true, false, WedgeFormat.USUAL, Clock.systemUTC());
    }

    private static void open(URI page) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
