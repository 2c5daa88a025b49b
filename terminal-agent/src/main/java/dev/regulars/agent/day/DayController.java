package dev.regulars.agent.day;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.api.Refused;
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
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Closes a business day. */
@Controller("/v1/days")
@Consumes(MediaType.ALL)
@Requires(beans = Paired.class)
final class DayController {
    private final CloseDay close;
    private final OncePerKey once;

    DayController(CloseDay close, OncePerKey once) {
        this.close = close;
        this.once = once;
    }

    @Post("/{date}/close")
    @Needs(Scope.CLOSE)
    HttpResponse<?> close(
            HttpRequest<?> request, @PathVariable String date, @Body byte @Nullable [] body) {
        var call = Call.of(request, "POST /v1/days/{date}/close", body);
        return once.serve(
                call,
                () -> close.close(parsed(date), call),
                events -> Answer.created(DayAnswer.of(events.getFirst())));
    }

    private static LocalDate parsed(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw Refused.unreadable("A date such as 2026-11-21 was expected, not " + date + ".");
        }
    }
}
