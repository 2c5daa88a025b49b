package dev.regulars.agent.status;

import dev.regulars.agent.api.Answer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Map;

/** Whether the till answers at all: for whoever started it. */
@Controller("/v1/health")
final class HealthController {
    @Get
    HttpResponse<?> health() {
        return Answer.ok(Map.of("ready", true));
    }
}
