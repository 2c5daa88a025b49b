package dev.regulars.server.visit.http;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.visit.VisitQueries;
import dev.regulars.server.visit.VisitQueries.Filter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sales as head office sees them. */
@Controller("/v1/hq/visits")
@ExecuteOn(TaskExecutors.BLOCKING)
final class VisitsController {
    private static final int MOST = 500;

    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final VisitQueries visits;

    VisitsController(HeadOfficeAccess access, Transactions transactions, VisitQueries visits) {
        this.access = access;
        this.transactions = transactions;
        this.visits = visits;
    }

    /** Sales that fit, newest first, without their lines; {@code count} says how many fit. */
    @Get
    HttpResponse<byte[]> list(
            HttpRequest<?> request,
            @Nullable @QueryValue String member,
            @Nullable @QueryValue String businessDate,
            @Nullable @QueryValue String till,
            @Nullable @QueryValue String receiptNumber,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue(defaultValue = "0") int offset) {
        access.check(request);
        var filter =
                new Filter(
                        parsed(member, MemberId::new),
                        parsed(businessDate, LocalDate::parse),
                        till,
                        receiptNumber);
        return transactions.read(() ->
                Json.ok(
                        Map.of(
                                "count",
                                visits.count(filter),
                                "visits",
                                visits.list(filter, Math.clamp(limit, 1, MOST), offset))));
    }

    /** One sale with its lines. */
    @Get("/{id}")
    HttpResponse<byte[]> one(HttpRequest<?> request, String id) {
        access.check(request);
        return transactions
                .read(() -> visits.find(parsedVisit(id)))
                .map(Json::ok)
                .orElseThrow(
                        () -> Refused.notFound("no-such-visit", "There is no visit " + id + "."));
    }

    private static VisitId parsedVisit(String id) {
        var visit = parsed(id, VisitId::new);
        if (visit == null) {
            throw Refused.notFound("no-such-visit", "There is no visit without an id.");
        }
        return visit;
    }

    private static <T> @Nullable T parsed(@Nullable String text, Function<String, T> parser) {
        try {
            return text == null || text.isEmpty() ? null : parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "unreadable", e.getMessage() + ".");
        }
    }
}
