package dev.regulars.server.offer.http;

import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.offer.StopOffer;
import dev.regulars.server.offer.StopOffer.Outcome;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** Offers that no till may give for now. */
@Controller("/v1/hq/offers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OfferStopController {
    private final HeadOfficeAccess access;
    private final StopOffer stopping;

    OfferStopController(HeadOfficeAccess access, StopOffer stopping) {
        this.access = access;
        this.stopping = stopping;
    }

    @Get("/stopped")
    HttpResponse<byte[]> stopped(HttpRequest<?> request) {
        access.check(request);
        return Json.ok(Map.of("stopped", stopping.stopped()));
    }

    /**
     * Stops one.
     *
     * @param by who does it
     */
    @Post("/{offer}/stop")
    HttpResponse<byte[]> stop(
            HttpRequest<?> request,
            String offer,
            @QueryValue(defaultValue = "head office") String by) {
        access.check(request);
        return answer(stopping.stop(offer, by));
    }

    /**
     * Starts it again.
     *
     * @param by who does it
     */
    @Post("/{offer}/start")
    HttpResponse<byte[]> start(
            HttpRequest<?> request,
            String offer,
            @QueryValue(defaultValue = "head office") String by) {
        access.check(request);
        return answer(stopping.start(offer, by));
    }

    private static HttpResponse<byte[]> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Json.ok(done);
            case Outcome.UnknownOffer(var sentence) ->
                    throw Refused.notFound("no-such-offer", sentence);
        };
    }
}
