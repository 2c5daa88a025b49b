package dev.regulars.server.audience.http;

import dev.regulars.server.audience.Audiences;
import dev.regulars.server.audience.NamedAudience;
import dev.regulars.server.audience.WriteAudience;
import dev.regulars.server.audience.WriteAudience.Outcome;
import dev.regulars.server.audience.WriteAudience.Wish;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Audiences for programs that write them, by the rules of the page. */
@Controller("/v1/hq/audiences")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AudienceController {
    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final Audiences audiences;
    private final WriteAudience writing;

    AudienceController(
            HeadOfficeAccess access,
            Transactions transactions,
            Audiences audiences,
            WriteAudience writing) {
        this.access = access;
        this.transactions = transactions;
        this.audiences = audiences;
        this.writing = writing;
    }

    private record Asked(@Nullable String condition, @Nullable String until) {}

    private record Shown(
            String name,
            String condition,
            LocalDate until,
            String writtenBy,
            Instant writtenAt,
            @Nullable String endedBy) {
        Shown(NamedAudience one) {
            this(
                    one.name(),
                    one.condition().text(),
                    one.until(),
                    one.writtenBy(),
                    one.writtenAt(),
                    one.endedBy());
        }
    }

    /**
     * @param members for whom its condition holds now
     * @param asked who agreed to profiling, so that they can be in it at all
     */
    private record Written(
            String name, String condition, LocalDate until, long members, long asked) {}

    /** All of them, the newest first. */
    @Get
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        access.check(request);
        var all = transactions.read(audiences::all);
        return Json.ok(Map.of("audiences", all.stream().map(Shown::new).toList()));
    }

    /**
     * Writes one, in place of the one of the same name: {@code {"condition":"visits(90) >=
     * 3","until":"2026-12-24"}}.
     *
     * @param by who does it
     */
    @Put("/{name}")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> write(
            HttpRequest<?> request,
            String name,
            @QueryValue(defaultValue = "head office") String by,
            @Body byte @Nullable [] body) {
        access.check(request);
        var asked = Json.read(body, Asked.class);
        var wish =
                new Wish(
                        name,
                        Objects.toString(asked.condition(), "").strip(),
                        Objects.toString(asked.until(), ""));
        return switch (writing.write(wish, by)) {
            case Outcome.Written(var one, var counted) ->
                    Json.ok(
                            new Written(
                                    one.name(),
                                    one.condition().text(),
                                    one.until(),
                                    counted.members(),
                                    counted.asked()));
            case Outcome.Refused(var mistakes, var condition) -> refused(mistakes, condition);
        };
    }

    private static HttpResponse<byte[]> refused(List<String> mistakes, List<String> condition) {
        var all = Stream.concat(mistakes.stream(), condition.stream()).toList();
        return Json.error(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "audience-refused",
                String.join(" ", all),
                Map.of("mistakes", all));
    }

    /**
     * Ends one before its last day.
     *
     * @param by who does it
     */
    @Post("/{name}/end")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> end(
            HttpRequest<?> request,
            String name,
            @QueryValue(defaultValue = "head office") String by) {
        access.check(request);
        if (!writing.end(name, by)) {
            throw Refused.notFound("no-such-audience", "There is no audience '" + name + "'.");
        }
        return Json.ok(Map.of("name", name, "ended", true));
    }
}
