package dev.regulars.server.pairing.http;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.pairing.PairTill;
import dev.regulars.server.pairing.RevokeTill;
import dev.regulars.server.pairing.Tills;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tills as head office sees them. */
@Controller("/v1/hq")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TillsController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final PairTill pairing;
    private final RevokeTill revoking;
    private final Tills tills;

    TillsController(
            HeadOfficeAccess access,
            Transactions transactions,
            PairTill pairing,
            RevokeTill revoking,
            Tills tills) {
        this.access = access;
        this.transactions = transactions;
        this.pairing = pairing;
        this.revoking = revoking;
        this.tills = tills;
    }

    private record NewCode(StoreId store, @Nullable String name) {}

    private record Revocation(@Nullable String reason) {}

    /** Makes a one-time code: {@code {"store":"…","name":"…"}}. */
    @Post("/pairing-codes")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> offer(HttpRequest<?> request, @Body byte @Nullable [] body) {
        access.check(request);
        var wish = Json.read(body, NewCode.class);
        var name = wish.name() == null ? "" : wish.name();
        return pairing.offer(wish.store(), name)
                .map(Json::ok)
                .orElseThrow(() ->
                        Refused.notFound(
                                "no-such-store", "There is no store " + wish.store() + "."));
    }

    @Get("/tills")
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        access.check(request);
        return Json.ok(Map.of("tills", transactions.read(tills::all)));
    }

    @Post("/tills/{id}/revoke")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> revoke(HttpRequest<?> request, String id, @Body byte @Nullable [] body) {
        access.check(request);
        var reason = Json.read(body, Revocation.class).reason();
        if (!revoking.revoke(new TillId(id), reason == null ? "" : reason)) {
            throw Refused.notFound("no-such-till", "There is no till " + id + ".");
        }
        return Json.ok(Map.of());
    }
}
