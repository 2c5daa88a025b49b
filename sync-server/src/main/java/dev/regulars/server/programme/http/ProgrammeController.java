package dev.regulars.server.programme.http;

import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.Remark;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.PublishProgramme;
import dev.regulars.server.programme.PublishProgramme.Outcome;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The programme as head office keeps it. */
@Controller("/v1/hq/programme")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProgrammeController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Programmes programmes;
    private final PublishProgramme publishing;

    ProgrammeController(
            HeadOfficeAccess access,
            Transactions transactions,
            Programmes programmes,
            PublishProgramme publishing) {
        this.access = access;
        this.transactions = transactions;
        this.programmes = programmes;
        this.publishing = publishing;
    }

    /** The YAML in force. */
    @Get
    HttpResponse<byte[]> newest(HttpRequest<?> request) {
        access.check(request);
        return transactions
                .read(programmes::newest)
                .map(published ->
                        HttpResponse.ok(published.source().getBytes(StandardCharsets.UTF_8))
                                .header("Regulars-Version", String.valueOf(published.version()))
                                .contentType("application/yaml"))
                .orElseThrow(
                        () -> Refused.notFound("no-programme", "No programme was published yet."));
    }

    /** Checks a programme without publishing it; the body is its YAML. */
    @Post("/check")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> check(HttpRequest<?> request, @Body byte @Nullable [] body) {
        access.check(request);
        return switch (publishing.check(yaml(body))) {
            case ProgrammeCheck.Accepted(_, var warnings) -> Json.ok(Map.of("warnings", warnings));
            case ProgrammeCheck.Refused(var mistakes, var warnings) -> refused(mistakes, warnings);
        };
    }

    /**
     * Publishes a programme; the body is its YAML.
     *
     * @param by who does it
     */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> publish(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "head office") String by,
            @Body byte @Nullable [] body) {
        access.check(request);
        return switch (publishing.publish(yaml(body), by)) {
            case Outcome.InForce inForce -> Json.ok(inForce);
            case Outcome.Refused(var mistakes, var warnings) -> refused(mistakes, warnings);
            case Outcome.OtherProgramme(var ours, var theirs) ->
                    throw Refused.impossible(
                            "other-programme",
                            "This server's programme is "
                                    + ours
                                    + ", the file is "
                                    + theirs
                                    + ": keep the name, or use another data folder.");
        };
    }

    private static String yaml(byte @Nullable [] body) {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> refused(List<Remark> mistakes, List<Remark> warnings) {
        var text = mistakes.stream().map(Remark::toString).collect(Collectors.joining("; "));
        return Json.error(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "programme-mistakes",
                text + ".",
                Map.of("mistakes", mistakes, "warnings", warnings));
    }
}
