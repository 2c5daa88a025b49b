package dev.regulars.agent.enrol;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
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
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import org.jspecify.annotations.Nullable;

/** Somebody joins. */
@Controller("/v1/enrolments")
@Consumes(MediaType.ALL)
@Requires(beans = Paired.class)
final class EnrolmentController {
    private final Questions questions;
    private final EnrolMember enrol;
    private final EnrolmentAnswers answers;
    private final OncePerKey once;

    EnrolmentController(
            Questions questions, EnrolMember enrol, EnrolmentAnswers answers, OncePerKey once) {
        this.questions = questions;
        this.enrol = enrol;
        this.answers = answers;
        this.once = once;
    }

    @Get("/form")
    @Needs(Scope.ENROL)
    HttpResponse<?> form() {
        return Answer.ok(questions.form());
    }

    @Post
    @Needs(Scope.ENROL)
    HttpResponse<?> enrol(HttpRequest<?> request, @Body byte @Nullable [] body) {
        var call = Call.of(request, "POST /v1/enrolments", body);
        return once.serve(
                call,
                () -> enrol.enrol(call),
                events -> Answer.created(answers.enrolled(events, call.body())));
    }
}
