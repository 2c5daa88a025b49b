package dev.regulars.server.phone.http;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import dev.regulars.server.phone.PhoneCards;
import dev.regulars.server.profile.MemberQueries;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives links, and gives a phone its card. The pages of the phone are files. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PhoneController {
    private static final int LONGEST_TOKEN = 100;

    private final HeadOfficeAccess access;
    private final Transactions transactions;
    private final MemberQueries members;
    private final PhoneCards phones;

    PhoneController(
            HeadOfficeAccess access,
            Transactions transactions,
            MemberQueries members,
            PhoneCards phones) {
        this.access = access;
        this.transactions = transactions;
        this.members = members;
        this.phones = phones;
    }

    private record Wish(@Nullable String reason) {}

    /** A link for a member's phone, {@code {"reason":"…"}} for the phone it replaces. */
    @Post("/v1/hq/members/{id}/phone")
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> offer(HttpRequest<?> request, String id, @Body byte @Nullable [] body) {
        access.check(request);
        var reason = Json.read(body, Wish.class).reason();
        var member = new MemberId(id);
        transactions
                .read(() -> members.find(member))
                .filter(found -> !found.erased())
                .orElseThrow(
                        () -> Refused.notFound("no-such-member", "There is no member " + id + "."));
        var offer = phones.offer(member, reason == null ? "replaced" : reason);
        return Json.ok(Map.of("path", "/phone/#" + offer.token(), "expiresAt", offer.expiresAt()));
    }

    /** A phone takes its card. The body is what the link carries behind its #. */
    @Post("/v1/phone-card")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<byte[]> take(@Body byte @Nullable [] body) {
        if (body == null || body.length == 0 || body.length > LONGEST_TOKEN) {
            throw used();
        }
        var token = new String(body, StandardCharsets.ISO_8859_1);
        var card = phones.take(token).orElseThrow(PhoneController::used);
        return Json.ok(card).header("Cache-Control", "no-store");
    }

    private static Refused used() {
        return new Refused(
                HttpStatus.GONE,
                "link-used",
                "This link was used, replaced or is too old: ask in the shop for another.");
    }
}
