package dev.regulars.agent.visit;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.request.Call;
import dev.regulars.agent.request.OncePerKey;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.id.VisitId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sales that were committed. */
@Controller("/v1/visits")
@Consumes(MediaType.ALL)
@Requires(beans = Paired.class)
final class VisitController {
    private final Visits visits;
    private final Corrections corrections;
    private final OncePerKey once;

    VisitController(Visits visits, Corrections corrections, OncePerKey once) {
        this.visits = visits;
        this.corrections = corrections;
        this.once = once;
    }

    @Get
    @Needs(Scope.SELL)
    HttpResponse<?> by(
            @Nullable @QueryValue String receiptNumber,
            @Nullable @QueryValue String posSaleId,
            @Nullable @QueryValue String businessDate) {
        var found = visits.by(receiptNumber, posSaleId, businessDate);
        return Answer.ok(Map.of("visits", found.stream().map(VisitAnswer::of).toList()));
    }

    @Get("/{visit}")
    @Needs(Scope.SELL)
    HttpResponse<?> look(@PathVariable String visit) {
        return Answer.ok(VisitAnswer.of(visits.known(new VisitId(visit))));
    }

    @Post("/{visit}/void")
    @Needs(Scope.REFUND)
    HttpResponse<?> voided(
            HttpRequest<?> request, @PathVariable String visit, @Body byte @Nullable [] body) {
        var call = Call.of(request, "POST /v1/visits/{visit}/void", body);
        return once.serve(
                call,
                () -> corrections.voided(new VisitId(visit), call),
                _ -> Answer.ok(Map.of("visit", visit, "state", "voided")));
    }

    @Post("/{visit}/reassign")
    @Needs(Scope.REFUND)
    HttpResponse<?> reassigned(
            HttpRequest<?> request, @PathVariable String visit, @Body byte @Nullable [] body) {
        var call = Call.of(request, "POST /v1/visits/{visit}/reassign", body);
        return once.serve(
                call,
                () -> corrections.reassigned(new VisitId(visit), call),
                events -> Answer.ok(moved((VisitReassigned) events.getFirst().event())));
    }

    private static Map<String, Object> moved(VisitReassigned event) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("visit", event.visit());
        if (event.to() != null) {
            answer.put("member", event.to());
        }
        return answer;
    }
}
