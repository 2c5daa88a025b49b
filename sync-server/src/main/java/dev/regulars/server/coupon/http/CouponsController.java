package dev.regulars.server.coupon.http;

import dev.regulars.server.coupon.MakeCoupons;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.http.Json;
import dev.regulars.server.http.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single-use codes for whoever prints or sends them. */
@Controller("/v1/hq/coupons")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CouponsController {
    private final HeadOfficeAccess access;
    private final MakeCoupons coupons;

    CouponsController(HeadOfficeAccess access, MakeCoupons coupons) {
        this.access = access;
        this.coupons = coupons;
    }

    /**
     * @param offer with {@code code: single-use}
     */
    private record Wish(String offer, int count) {}

    /**
     * @param first the number of the first
     */
    private record Made(String offer, long first, List<String> codes) {}

    /** Makes codes: {@code {"offer":"launch","count":100}}. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<byte[]> make(HttpRequest<?> request, @Body byte @Nullable [] body) {
        access.check(request);
        var wish = Json.read(body, Wish.class);
        if (wish.count() < 1 || wish.count() > MakeCoupons.MOST) {
            throw Refused.impossible(
                    "count-refused", "1 to " + MakeCoupons.MOST + " codes can be made at once.");
        }
        var batch =
                coupons.make(wish.offer(), wish.count(), "head office")
                        .orElseThrow(() ->
                                Refused.impossible(
                                        "no-such-offer",
                                        "No offer '"
                                                + wish.offer()
                                                + "' with single-use codes is in force."));
        return Json.ok(new Made(batch.offer(), batch.first(), coupons.written(batch)));
    }
}
