package dev.regulars.server.programme.http;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.PublishProgramme;
import dev.regulars.server.programme.Published;
import dev.regulars.server.programme.Standing;
import dev.regulars.server.programme.Standings;
import dev.regulars.server.programme.WithdrawVersion;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The programme as head office keeps it. */
@Controller("/v1/hq/programme")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProgrammeController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Programmes programmes;
    private final Standings standings;
    private final PublishProgramme publishing;
    private final WithdrawVersion withdrawing;

    ProgrammeController(
            HeadOfficeAccess access,
            Transactions transactions,
            Programmes programmes,
            Standings standings,
            PublishProgramme publishing,
            WithdrawVersion withdrawing) {
        this.access = access;
        this.transactions = transactions;
        this.programmes = programmes;
        this.standings = standings;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
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
            case ProgrammeCheck.Refused(var mistakes, var warnings) ->
                    SentAnswer.refused(mistakes, warnings);
        };
    }

    /**
     * Publishes a programme; the body is its YAML.
     *
     * @param by who does it
     * @param at its first business date; at once when left out
     * @param stores ids with commas between them; every store when left out
     */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> publish(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "head office") String by,
            @QueryValue(defaultValue = "") String at,
            @QueryValue(defaultValue = "") String stores,
            @Body byte @Nullable [] body) {
        access.check(request);
        return SentAnswer.of(publishing.publish(yaml(body), by, Plans.plan(at, stores)));
    }

    /** Every version, newest first, and how it stands with it. */
    @Get("/versions")
    HttpResponse<byte[]> versions(HttpRequest<?> request) {
        access.check(request);
        return transactions.read(() -> {
            var now = standings.now();
            return Json.ok(
                    Map.of(
                            "versions",
                            programmes.all().stream()
                                    .map(one -> new Shown(one, now.get(one.version())))
                                    .toList()));
        });
    }

    /**
     * Sends out once more what a version was, as a new version.
     *
     * @param by who does it
     * @param at its first business date; at once when left out
     * @param stores ids with commas between them; every store when left out
     */
    @Post("/versions/{version}/again")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> again(
            HttpRequest<?> request,
            int version,
            @QueryValue(defaultValue = "head office") String by,
            @QueryValue(defaultValue = "") String at,
            @QueryValue(defaultValue = "") String stores) {
        access.check(request);
        return SentAnswer.of(publishing.again(version, by, Plans.plan(at, stores)));
    }

    /**
     * Withdraws a version that is planned.
     *
     * @param by who does it
     */
    @Post("/versions/{version}/withdraw")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> withdraw(
            HttpRequest<?> request,
            int version,
            @QueryValue(defaultValue = "head office") String by) {
        access.check(request);
        return SentAnswer.of(withdrawing.withdraw(version, by));
    }

    /**
     * Which version is in force in a store.
     *
     * @param at on which of its business dates
     */
    @Get("/in-force")
    HttpResponse<byte[]> inForce(
            HttpRequest<?> request, @QueryValue String store, @QueryValue String at) {
        access.check(request);
        var date = Plans.date(at);
        var version = transactions.read(() -> standings.at(new StoreId(store), date));
        return version.map(
                        number -> Json.ok(Map.of("store", store, "date", date, "version", number)))
                .orElseThrow(() ->
                        Refused.notFound(
                                "no-programme", "No version is in force there on that date."));
    }

    private record Shown(
            int version,
            Standing.State state,
            List<StoreId> where,
            Rollout rollout,
            Instant publishedAt,
            String publishedBy) {
        Shown(Published one, Standing standing) {
            this(
                    one.version(),
                    standing.state(),
                    standing.stores(),
                    one.rollout(),
                    one.publishedAt(),
                    one.publishedBy());
        }
    }

    private static String yaml(byte @Nullable [] body) {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
