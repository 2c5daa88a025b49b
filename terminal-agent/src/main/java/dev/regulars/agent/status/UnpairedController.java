package dev.regulars.agent.status;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.pair.Paired;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;

/** Every call of a till that belongs to no shop yet, but for its state. */
@Controller("/v1")
@Consumes(MediaType.ALL)
@Requires(missingBeans = Paired.class)
final class UnpairedController {

    @Get("/{+path}")
    @Needs(Scope.SELL)
    HttpResponse<?> get(@PathVariable String path) {
        return refused();
    }

    @Post("/{+path}")
    @Needs(Scope.SELL)
    HttpResponse<?> post(@PathVariable String path) {
        return refused();
    }

    @Put("/{+path}")
    @Needs(Scope.SELL)
    HttpResponse<?> put(@PathVariable String path) {
        return refused();
    }

    @Delete("/{+path}")
    @Needs(Scope.SELL)
    HttpResponse<?> delete(@PathVariable String path) {
        return refused();
    }

    private static HttpResponse<?> refused() {
        return Answer.refused(Refused.conflict("not-paired", UnpairedStatus.REMEDY));
    }
}
