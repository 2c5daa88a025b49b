package dev.regulars.agent.identify;

import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.announce.Announcements;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.pair.Paired;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "What is this?": codes that the POS does not know, and numbers that somebody keyed. */
@Controller("/v1/scans")
@Requires(beans = Paired.class)
final class ScanController {
    private final IdentifyCard identify;
    private final Announcements announcements;

    ScanController(IdentifyCard identify, Announcements announcements) {
        this.identify = identify;
        this.announcements = announcements;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Scope.SELL)
    HttpResponse<?> scan(
            @Body byte @Nullable [] body, @Nullable @Header("Regulars-Source") String source) {
        var identified = identify.text(Texts.taken(body), source(source));
        announcements.tell("card", identified);
        return Answer.ok(identified);
    }

    private static Source source(@Nullable String said) {
        return switch (said == null ? "scanner" : said.toLowerCase(Locale.ROOT)) {
            case "scanner" -> Source.SCANNER;
            case "keyed" -> Source.KEYED;
            case "stripe" -> Source.STRIPE;
            default ->
                    throw new Refused(
                            HttpStatus.BAD_REQUEST,
                            "source-unknown",
                            "Regulars-Source is scanner, keyed or stripe, not " + said + ".");
        };
    }
}
