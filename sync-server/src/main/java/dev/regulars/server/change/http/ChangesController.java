package dev.regulars.server.change.http;

import dev.regulars.server.change.ReadChanges;
import dev.regulars.server.change.Sequencer;
import dev.regulars.server.change.SnapshotFiles;
import dev.regulars.server.pairing.http.TillAccess;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** What a till pulls. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChangesController {
    private static final MediaType NDJSON = MediaType.of("application/x-ndjson");

    private final TillAccess access;
    private final ReadChanges changes;
    private final Sequencer sequencer;
    private final SnapshotFiles snapshots;

    ChangesController(
            TillAccess access, ReadChanges changes, Sequencer sequencer, SnapshotFiles snapshots) {
        this.access = access;
        this.changes = changes;
        this.sequencer = sequencer;
        this.snapshots = snapshots;
    }

    /**
     * Changes after a number.
     *
     * @param wait seconds to wait for one where there is none yet, at most 30
     */
    @Get("/changes")
    HttpResponse<byte[]> changes(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String generation,
            @QueryValue(defaultValue = "0") long after,
            @QueryValue(defaultValue = "500") int limit,
            @QueryValue(defaultValue = "0") int wait)
            throws InterruptedException {
        var till = access.till(request);
        var longest = Duration.ofSeconds(Math.max(0, wait));
        if (longest.compareTo(Sequencer.LONGEST_WAIT) > 0) {
            longest = Sequencer.LONGEST_WAIT;
        }
        sequencer.awaitAfter(after, longest);
        int most = Math.clamp(limit, 1, ReadChanges.MOST);
        var answer = changes.after(till.id(), generation, after, most);
        return HttpResponse.ok(answer.getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Everything, as NDJSON; gzipped where that is accepted. */
    @Get("/snapshot")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> snapshot(HttpRequest<?> request) throws IOException {
        access.till(request);
        var file = Files.newInputStream(snapshots.newest());
        var accepted = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING, String.class);
        if (accepted.filter(a -> a.contains("gzip")).isPresent()) {
            return HttpResponse.ok(new StreamedFile(file, NDJSON))
                    .header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return HttpResponse.ok(new StreamedFile(new GZIPInputStream(file, 65_536), NDJSON));
    }
}
