package dev.regulars.server.erasure.http;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.erasure.EraseMember;
import dev.regulars.server.erasure.Erasures;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

/** Erases members, and tells which tills have yet to. */
@Controller("/v1/hq")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ErasureController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final EraseMember erasing;
    private final Erasures erasures;

    ErasureController(
            HeadOfficeAccess access,
            Transactions transactions,
            EraseMember erasing,
            Erasures erasures) {
        this.access = access;
        this.transactions = transactions;
        this.erasing = erasing;
        this.erasures = erasures;
    }

    private record Wish(@Nullable String reason) {}

    /** Erases for ever: {@code {"reason":"…"}}. */
    @Post("/members/{id}/erase")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> erase(HttpRequest<?> request, String id, @Body byte @Nullable [] body) {
        access.check(request);
        var reason = Json.read(body, Wish.class).reason();
        if (!erasing.erase(member(id), reason == null ? "" : reason)) {
            throw Refused.notFound("no-such-member", "There is no member " + id + ".");
        }
        return Json.ok(Map.of());
    }

    /** Every erasure, newest first, with the tills that have not carried it out yet. */
    @Get("/erasures")
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        access.check(request);
        return Json.ok(Map.of("erasures", transactions.read(erasures::list)));
    }

    private static MemberId member(String id) {
        try {
            return new MemberId(id);
        } catch (IllegalArgumentException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "unreadable", e.getMessage() + ".");
        }
    }
}
