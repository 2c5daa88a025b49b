package dev.regulars.server.code.http;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.code.ChangeCodeKeys;
import dev.regulars.server.code.MemberCodes;
import dev.regulars.server.code.QrPicture;
import dev.regulars.server.code.QrPicture.Size;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.profile.MemberQueries;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Member codes and the keys that sign them. */
@Controller("/v1/hq")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CodesController {
    private static final int PIXELS = 8;

    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final MemberQueries members;
    private final MemberCodes codes;
    private final ChangeCodeKeys keys;

    CodesController(
            HeadOfficeAccess access,
            Transactions transactions,
            MemberQueries members,
            MemberCodes codes,
            ChangeCodeKeys keys) {
        this.access = access;
        this.transactions = transactions;
        this.members = members;
        this.codes = codes;
        this.keys = keys;
    }

    private record Wish(@Nullable String reason) {}

    /** Gives a member a code, {@code {"reason":"…"}} for the one it replaces. */
    @Post("/members/{id}/code")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> give(HttpRequest<?> request, String id, @Body byte @Nullable [] body) {
        access.check(request);
        var member = member(id);
        var reason = Json.read(body, Wish.class).reason();
        var code = codes.give(member.member(), tier(member), reason == null ? "replaced" : reason);
        return code.map(text -> Json.ok(Map.of("code", text)))
                .orElseThrow(() ->
                        Refused.impossible(
                                "no-programme",
                                "Publish a programme first: a code names the programme it is of."));
    }

    /** The code that a member carries. */
    @Get("/members/{id}/code")
    HttpResponse<byte[]> current(HttpRequest<?> request, String id) {
        access.check(request);
        return Json.ok(Map.of("code", code(id)));
    }

    /**
     * The same as a picture.
     *
     * @param size {@code print}, {@code receipt} or {@code phone}
     */
    @Get(value = "/members/{id}/code.svg", produces = "image/svg+xml")
    HttpResponse<String> svg(
            HttpRequest<?> request, String id, @QueryValue(defaultValue = "print") String size) {
        access.check(request);
        return HttpResponse.ok(new QrPicture(code(id), size(size)).svg());
    }

    /** The same as pixels. */
    @Get(value = "/members/{id}/code.png", produces = MediaType.IMAGE_PNG)
    HttpResponse<byte[]> png(
            HttpRequest<?> request, String id, @QueryValue(defaultValue = "print") String size) {
        access.check(request);
        return HttpResponse.ok(new QrPicture(code(id), size(size)).png(PIXELS));
    }

    @Get("/code-keys")
    HttpResponse<byte[]> allKeys(HttpRequest<?> request) {
        access.check(request);
        return Json.ok(Map.of("keys", keys.all()));
    }

    /** Signs with a new key from now on. */
    @Post("/code-keys")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> renew(HttpRequest<?> request) {
        access.check(request);
        return Json.ok(keys.renew());
    }

    /** Has no code of a key count any more. */
    @Post("/code-keys/{key}/withdraw")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> withdraw(HttpRequest<?> request, int key) {
        access.check(request);
        return keys.withdraw(key)
                .map(Json::ok)
                .orElseThrow(() ->
                        Refused.impossible(
                                "key-in-use",
                                "Key " + key + " signs today, or there is none: renew it first."));
    }

    private String code(String id) {
        var member = member(id);
        return codes.current(member.member(), tier(member))
                .orElseThrow(() ->
                        Refused.notFound(
                                "no-code",
                                "This member carries no code, or it was blocked: give them one."));
    }

    private MemberQueries.Shown member(String id) {
        return transactions
                .read(() -> members.find(new MemberId(id)))
                .filter(found -> !found.erased())
                .orElseThrow(
                        () -> Refused.notFound("no-such-member", "There is no member " + id + "."));
    }

    private static String tier(MemberQueries.Shown member) {
        var profile = member.profile();
        return profile == null ? "" : profile.tier();
    }

    private static Size size(String word) {
        return Stream.of(Size.values())
                .filter(size -> size.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        Refused.impossible(
                                "bad-size",
                                "The size is print, receipt or phone, not " + word + "."));
    }
}
