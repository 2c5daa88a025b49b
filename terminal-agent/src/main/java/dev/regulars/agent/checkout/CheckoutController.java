package dev.regulars.agent.checkout;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.request.Call;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of a sale, from its first line to its commit. */
@Controller("/v1/checkouts")
@Consumes(MediaType.ALL)
@Requires(beans = Paired.class)
final class CheckoutController {
    static final String COMMIT = "POST /v1/checkouts/{posSaleId}/commit";

    private final CheckoutDesk desk;

    CheckoutController(CheckoutDesk desk) {
        this.desk = desk;
    }

    @Get
    @Needs(Scope.SELL)
    HttpResponse<?> all(@QueryValue(defaultValue = "open") String state) {
        return Answer.ok(Map.of("checkouts", desk.all(state.equals("locked"))));
    }

    @Get("/{posSaleId}")
    @Needs(Scope.SELL)
    HttpResponse<?> look(@PathVariable String posSaleId) {
        return Answer.ok(desk.look(posSaleId));
    }

    @Put("/{posSaleId}")
    @Needs(Scope.SELL)
    HttpResponse<?> quote(@PathVariable String posSaleId, @Body byte @Nullable [] body) {
        return Answer.ok(desk.quote(posSaleId, JsonBody.of(body)));
    }

    @Post("/{posSaleId}/member")
    @Needs(Scope.SELL)
    HttpResponse<?> attend(@PathVariable String posSaleId, @Body byte @Nullable [] body) {
        return Answer.ok(desk.attend(posSaleId, JsonBody.of(body)));
    }

    @Post("/{posSaleId}/redeem")
    @Needs(Scope.SELL)
    HttpResponse<?> redeem(@PathVariable String posSaleId, @Body byte @Nullable [] body) {
        return Answer.ok(desk.redeem(posSaleId, JsonBody.of(body)));
    }

    @Post("/{posSaleId}/codes")
    @Needs(Scope.SELL)
    HttpResponse<?> show(@PathVariable String posSaleId, @Body byte @Nullable [] body) {
        return Answer.ok(desk.show(posSaleId, JsonBody.of(body)));
    }

    @Post("/{posSaleId}/lock")
    @Needs(Scope.SELL)
    HttpResponse<?> lock(@PathVariable String posSaleId) {
        return Answer.ok(desk.lock(posSaleId));
    }

    @Post("/{posSaleId}/release")
    @Needs(Scope.SELL)
    HttpResponse<?> release(@PathVariable String posSaleId) {
        return Answer.ok(desk.release(posSaleId));
    }

    @Delete("/{posSaleId}")
    @Needs(Scope.SELL)
    HttpResponse<?> abandon(@PathVariable String posSaleId) {
        return Answer.ok(desk.abandon(posSaleId));
    }

    @Post("/{posSaleId}/commit")
    @Needs(Scope.SELL)
    HttpResponse<?> commit(
            HttpRequest<?> request, @PathVariable String posSaleId, @Body byte @Nullable [] body) {
        return Answer.created(desk.commit(posSaleId, Call.of(request, COMMIT, body)));
    }
}
