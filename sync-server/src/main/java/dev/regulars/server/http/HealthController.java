package dev.regulars.server.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/** Whether this server answers; asked by whoever started it, and by whatever watches it. */
@Controller("/v1/health")
final class HealthController {
    @Get
    HttpResponse<byte[]> health() {
        return Json.ok(Map.of("ready", true));
    }
}
