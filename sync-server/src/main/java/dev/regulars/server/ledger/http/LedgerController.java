package dev.regulars.server.ledger.http;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.ledger.Ledger;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The books as head office's own programs read them. */
@Controller("/v1/hq")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LedgerController {
    private static final int MOST = 500;

    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Ledger ledger;

    LedgerController(HeadOfficeAccess access, Transactions transactions, Ledger ledger) {
        this.access = access;
        this.transactions = transactions;
        this.ledger = ledger;
    }

    /** How much there is, and whether all of it was counted and recomputed. */
    @Get("/ledger")
    HttpResponse<byte[]> size(HttpRequest<?> request) {
        access.check(request);
        return Json.ok(transactions.read(ledger::size));
    }

    /** Sales, newest first; of one member, of one day, or all. */
    @Get("/visits")
    HttpResponse<byte[]> sales(
            HttpRequest<?> request,
            @QueryValue @Nullable String member,
            @QueryValue @Nullable LocalDate businessDate,
            @QueryValue(defaultValue = "100") int limit) {
        access.check(request);
        var wanted =
                new Ledger.Wanted(
                        member == null ? null : new MemberId(member),
                        businessDate,
                        Math.clamp(limit, 1, MOST));
        return transactions.read(() ->
                Json.ok(Map.of("count", ledger.count(wanted), "visits", ledger.sales(wanted))));
    }

    @Get("/visits/{visit}")
    HttpResponse<byte[]> sale(HttpRequest<?> request, String visit) {
        access.check(request);
        return transactions
                .read(() -> ledger.sale(new VisitId(visit)))
                .map(Json::ok)
                .orElseThrow(() ->
                        Refused.notFound("no-such-visit", "There is no visit " + visit + "."));
    }

    @Get("/members/{member}")
    HttpResponse<byte[]> standing(HttpRequest<?> request, String member) {
        access.check(request);
        return transactions
                .read(() -> ledger.standing(new MemberId(member)))
                .map(Json::ok)
                .orElseThrow(() ->
                        Refused.notFound("no-such-member", "There is no member " + member + "."));
    }
}
