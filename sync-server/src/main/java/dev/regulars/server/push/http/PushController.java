package dev.regulars.server.push.http;

import dev.regulars.loyalty.sync.Push;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.pairing.http.TillAccess;
import dev.regulars.server.push.AcceptPush;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** What a till pushes. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PushController {
    private final TillAccess access;
    private final AcceptPush accept;

    PushController(TillAccess access, AcceptPush accept) {
        this.access = access;
        this.accept = accept;
    }

    @Post("/push")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> push(HttpRequest<?> request, @Body byte @Nullable [] body) {
        var till = access.till(request);
        var push = Json.read(body, Push.Request.class);
        if (push.events().size() > Push.MOST_EVENTS) {
            throw Refused.impossible(
                    "too-many-events", "A push carries at most " + Push.MOST_EVENTS + " events.");
        }
        return Json.ok(accept.accept(till.id(), push));
    }
}
