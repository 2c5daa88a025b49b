package dev.regulars.server.tag.http;

import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.tag.ChangeTagKeys;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of tags: taken, never given out. */
@Controller("/v1/hq/tag-keys")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TagKeysController {
    private final HeadOfficeAccess access;
    private final ChangeTagKeys keys;

    TagKeysController(HeadOfficeAccess access, ChangeTagKeys keys) {
        this.access = access;
        this.keys = keys;
    }

    private record Given(
            @Nullable String meta, @Nullable String file, @Nullable String diversifiedBy) {}

    /** Which versions there are, without their keys. */
    @Get
    HttpResponse<byte[]> all(HttpRequest<?> request) {
        access.check(request);
        return Json.ok(Map.of("keys", keys.all()));
    }

    /** Takes keys: {@code {"meta":"…","file":"…","diversifiedBy":"…"}}, each in hex. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> add(HttpRequest<?> request, @Body byte @Nullable [] body) {
        access.check(request);
        var given = Json.read(body, Given.class);
        try {
            return Json.ok(keys.add(said(given.meta()), said(given.file()), given.diversifiedBy()));
        } catch (IllegalArgumentException e) {
            throw Refused.impossible("bad-tag-keys", e.getMessage() + ". Nothing was kept.");
        }
    }

    /** Has tags of these keys count no more. */
    @Post("/{version}/withdraw")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> withdraw(HttpRequest<?> request, int version) {
        access.check(request);
        return keys.withdraw(version)
                .map(Json::ok)
                .orElseThrow(() ->
                        Refused.notFound("no-such-keys", "There are no tag keys " + version + "."));
    }

    private static String said(@Nullable String hex) {
        return hex == null ? "" : hex.strip();
    }
}
