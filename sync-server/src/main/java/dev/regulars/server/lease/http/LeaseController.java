package dev.regulars.server.lease.http;

import dev.regulars.loyalty.sync.Leases;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.lease.LendRights;
import dev.regulars.server.pairing.http.TillAccess;
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

/** Rights that tills ask for, and what head office sees of them. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeaseController {
    private final TillAccess tills;
    private final HeadOfficeAccess headOffice;
    private final LendRights rights;

    LeaseController(TillAccess tills, HeadOfficeAccess headOffice, LendRights rights) {
        this.tills = tills;
        this.headOffice = headOffice;
        this.rights = rights;
    }

    @Post("/leases")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> ask(HttpRequest<?> request, @Body byte @Nullable [] body) {
        var till = tills.till(request);
        var wish = Json.read(body, Leases.Request.class);
        if (Math.max(wish.rights().size(), wish.held().size()) > Leases.MOST) {
            throw Refused.impossible(
                    "too-many-rights", "One call names at most " + Leases.MOST + " rights.");
        }
        rights.adopt(till.id(), wish.held());
        return Json.ok(rights.lend(till.id(), wish.rights()));
    }

    @Get("/hq/leases")
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        headOffice.check(request);
        return Json.ok(Map.of("leases", rights.all()));
    }

    /** The till that holds it may grant it all the same until it hears of this. */
    @Post("/hq/leases/{id}/release")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> release(HttpRequest<?> request, String id) {
        headOffice.check(request);
        return Json.ok(
                rights.release(id, "head office")
                        .orElseThrow(() ->
                                Refused.notFound(
                                        "no-such-lease", "No till holds a lease " + id + ".")));
    }
}
