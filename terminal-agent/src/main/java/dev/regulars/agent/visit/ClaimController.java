package dev.regulars.agent.visit;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.request.Call;
import dev.regulars.agent.request.OncePerKey;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import org.jspecify.annotations.Nullable;

/** A sale without a member finds its member. */
@Controller("/v1/claims")
@Consumes(MediaType.ALL)
@Requires(beans = Paired.class)
final class ClaimController {
    private final Corrections corrections;
    private final OncePerKey once;

    ClaimController(Corrections corrections, OncePerKey once) {
        this.corrections = corrections;
        this.once = once;
    }

    @Post
    @Needs(Scope.ENROL)
    HttpResponse<?> claim(HttpRequest<?> request, @Body byte @Nullable [] body) {
        var call = Call.of(request, "POST /v1/claims", body);
        return once.serve(
                call,
                () -> corrections.claimed(call),
                events -> Answer.created(claimed((VisitClaimed) events.getFirst().event())));
    }

    private static Claimed claimed(VisitClaimed event) {
        return new Claimed(
                event.visit(),
                event.member(),
                "The sale counts for the member now; nothing is taken off it afterwards.");
    }

    private record Claimed(VisitId visit, MemberId member, String text) {}
}
