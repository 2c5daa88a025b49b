package dev.regulars.server.pairing.http;

import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.pairing.PairTill;
import dev.regulars.server.pairing.PairTill.Outcome;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The one call that needs no token. */
@Controller("/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PairController {
    private final PairTill pairing;
    private final Attempts attempts;

    PairController(PairTill pairing, Clock clock) {
        this.pairing = pairing;
        this.attempts = new Attempts(clock);
    }

    @Post("/pair")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> pair(@Body byte @Nullable [] body) {
        if (attempts.areTooMany()) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-attempts",
                    "Too many wrong codes: wait ten minutes.");
        }
        return switch (pairing.pair(Json.read(body, Pairing.Request.class))) {
            case Outcome.Paired(var answer) -> Json.ok(answer);
            case Outcome.UnknownCode _ ->
                    throw failed(
                            "code-unknown",
                            "This code is not known or was used already: make a new one at head"
                                    + " office.");
            case Outcome.ExpiredCode _ ->
                    throw failed(
                            "code-expired",
                            "This code is older than 30 minutes: make a new one at head office.");
            case Outcome.BadKeys(var why) -> throw Refused.impossible("bad-keys", why + ".");
        };
    }

    private Refused failed(String code, String text) {
        attempts.failed();
        return new Refused(HttpStatus.FORBIDDEN, code, text);
    }
}
