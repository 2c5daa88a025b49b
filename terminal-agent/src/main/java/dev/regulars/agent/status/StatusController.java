package dev.regulars.agent.status;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** How this till is. */
@Controller("/v1/status")
final class StatusController {
    private final StatusReport report;

    StatusController(StatusReport report) {
        this.report = report;
    }

    @Get
    @Needs(Scope.SELL)
    HttpResponse<?> status() {
        return Answer.ok(report.now());
    }
}
