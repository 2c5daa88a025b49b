package dev.regulars.server.difference.http;

import dev.regulars.server.database.Transactions;
import dev.regulars.server.difference.Difference;
import dev.regulars.server.difference.Differences;
import dev.regulars.server.difference.Differences.Filter;
import dev.regulars.server.difference.Kind;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of what should be looked at. */
@Controller("/v1/hq/differences")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DifferencesController {
    private static final int MOST = 500;

    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Differences differences;
    private final Clock clock;

    DifferencesController(
            HeadOfficeAccess access,
            Transactions transactions,
            Differences differences,
            Clock clock) {
        this.access = access;
        this.transactions = transactions;
        this.differences = differences;
        this.clock = clock;
    }

    private record Shown(
            String kind,
            String subject,
            @Nullable String till,
            Instant at,
            @Nullable LocalDate businessDate,
            String text,
            Difference.@Nullable Seen seen) {
        static Shown of(Difference d) {
            return new Shown(
                    d.kind().id(),
                    d.subject(),
                    d.till(),
                    d.at(),
                    d.businessDate(),
                    d.sentence(),
                    d.seen());
        }
    }

    private record Seeing(String kind, String subject, String who, @Nullable String note) {}

    /**
     * Differences, newest first.
     *
     * @param open only those that nobody acknowledged
     */
    @Get
    HttpResponse<byte[]> list(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "false") boolean open,
            @QueryValue(defaultValue = "100") int limit,
            @QueryValue(defaultValue = "0") int offset) {
        access.check(request);
        var filter = new Filter(kind.isEmpty() ? null : known(kind), open);
        return transactions.read(() ->
                Json.ok(
                        Map.of(
                                "count",
                                differences.count(filter),
                                "differences",
                                differences
                                        .list(filter, Math.clamp(limit, 1, MOST), offset)
                                        .stream()
                                        .map(Shown::of)
                                        .toList())));
    }

    /** Somebody has seen one: {@code {"kind":"…","subject":"…","who":"…","note":"…"}}. */
    @Post("/acknowledge")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> acknowledge(HttpRequest<?> request, @Body byte @Nullable [] body) {
        access.check(request);
        var seeing = Json.read(body, Seeing.class);
        var seen = new Difference.Seen(seeing.who(), clock.instant(), seeing.note());
        transactions.write(
                () -> differences.acknowledge(known(seeing.kind()), seeing.subject(), seen));
        return Json.ok(Map.of());
    }

    private static Kind known(String kind) {
        return Kind.of(kind)
                .orElseThrow(
                        () -> Refused.notFound("no-such-kind", "There is no kind " + kind + "."));
    }
}
