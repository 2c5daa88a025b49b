package dev.regulars.agent.enrol;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.request.Call;
import dev.regulars.agent.request.OncePerKey;
import dev.regulars.loyalty.id.MemberId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import org.jspecify.annotations.Nullable;

/** Gives another card to a member. */
@Controller("/v1/members")
@Consumes(MediaType.ALL)
@Requires(beans = Paired.class)
final class CardController {
    private final EnrolMember enrol;
    private final EnrolmentAnswers answers;
    private final OncePerKey once;

    CardController(EnrolMember enrol, EnrolmentAnswers answers, OncePerKey once) {
        this.enrol = enrol;
        this.answers = answers;
        this.once = once;
    }

    @Post("/{member}/cards")
    @Needs(Scope.ENROL)
    HttpResponse<?> bind(
            HttpRequest<?> request, @PathVariable String member, @Body byte @Nullable [] body) {
        var call = Call.of(request, "POST /v1/members/{member}/cards", body);
        var id = new MemberId(member);
        answers.checkKnown(id);
        return once.serve(
                call, () -> enrol.bind(id, call), events -> Answer.created(answers.bound(events)));
    }
}
