package dev.regulars.server.profile.http;

import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.profile.Recompute;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** A recompute on demand. */
@Controller("/v1/hq/recompute")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecomputeController {
    private final HeadOfficeAccess access;
    private final Recompute recompute;

    RecomputeController(HeadOfficeAccess access, Recompute recompute) {
        this.access = access;
        this.recompute = recompute;
    }

    /** Everybody, in the background. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> everybody(HttpRequest<?> request) {
        access.check(request);
        recompute.everybody();
        return Json.answer(HttpStatus.ACCEPTED, Map.of());
    }
}
