package dev.regulars.agent.visit;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.request.Call;
import dev.regulars.agent.request.OncePerKey;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import org.jspecify.annotations.Nullable;

/** Goods that come back. */
@Controller("/v1/refunds")
@Consumes(MediaType.ALL)
@Requires(beans = Paired.class)
final class RefundController {
    private final Refunds refunds;
    private final OncePerKey once;

    RefundController(Refunds refunds, OncePerKey once) {
        this.refunds = refunds;
        this.once = once;
    }

    @Post("/quote")
    @Needs(Scope.REFUND)
    HttpResponse<?> quote(@Body byte @Nullable [] body) {
        return Answer.ok(refunds.quote(JsonBody.of(body)));
    }

    @Post
    @Needs(Scope.REFUND)
    HttpResponse<?> refund(HttpRequest<?> request, @Body byte @Nullable [] body) {
        var call = Call.of(request, "POST /v1/refunds", body);
        return once.serve(
                call,
                () -> refunds.refund(call),
                events -> Answer.created(Refunds.answer(events.getFirst())));
    }
}
