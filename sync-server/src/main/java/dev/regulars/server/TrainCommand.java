package dev.regulars.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts once in an empty folder and is asked something, so that later starts are faster. */
@Command(name = "train", hidden = true, description = "Makes later starts faster.")
final class TrainCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("regulars-train");
        var settings = new RunningServer.Settings(folder, "127.0.0.1", 0, false, Clock.systemUTC());
        try (var server = RunningServer.start(settings);
                var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(server.address() + "/v1/hq/stores"))
                            .header("Authorization", "Bearer " + server.headOfficeToken())
                            .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
        } finally {
            delete(folder);
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
