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
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** "What is this?": codes that the POS does not know, and numbers that somebody keyed. */
@Controller("/v1/scans")
@Requires(beans = Paired.class)
final class ScanController {
    private final IdentifyCard identify;
    private final IdentifyPicture pictures;
    private final IdentifyTyped typed;
    private final Announcements announcements;

    ScanController(
            IdentifyCard identify,
            IdentifyPicture pictures,
            IdentifyTyped typed,
            Announcements announcements) {
        this.identify = identify;
        this.pictures = pictures;
        this.typed = typed;
        this.announcements = announcements;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Scope.SELL)
    HttpResponse<?> scan(
            @Body byte @Nullable [] body, @Nullable @Header("Regulars-Source") String source) {
        try {
            return scanned(body, source == null ? "scanner" : source.toLowerCase(Locale.ROOT));
        } finally {
            if (body != null) {
                Arrays.fill(body, (byte) 0);
            }
        }
    }

    /** A picture, such as one frame of a webcam. One that shows nothing is told to nobody else. */
    @Post
    @Consumes({MediaType.IMAGE_PNG, MediaType.IMAGE_JPEG})
    @Needs(Scope.SELL)
    HttpResponse<?> look(@Body byte @Nullable [] body) {
        return switch (pictures.identify(body == null ? new byte[0] : body)) {
            case PictureAnswer.NoCode(var answer) -> Answer.ok(answer);
            case PictureAnswer.OneCode(var identified) -> told(identified);
            case PictureAnswer.Several(var several) -> Answer.ok(several);
        };
    }

    private HttpResponse<?> scanned(byte @Nullable [] body, String source) {
        return switch (source) {
            case "scanner" -> told(identify.text(Texts.taken(body), Source.SCANNER));
            case "keyed" -> told(identify.text(Texts.taken(body), Source.KEYED));
            case "referrer" -> Answer.ok(identify.text(Texts.taken(body), Source.KEYED));
            case "stripe" -> told(identify.text(Texts.taken(body), Source.STRIPE));
            case "wedge" -> told(typed.text(body));
            case "keys" ->
                    typed.keys(body)
                            .<HttpResponse<?>>map(this::told)
                            .orElseGet(() -> Answer.ok(IdentifyTyped.byHand()));
            case String other -> throw unknown(other);
        };
    }

    private HttpResponse<?> told(Identified identified) {
        announcements.tell("card", identified);
        return Answer.ok(identified);
    }

    private static Refused unknown(String source) {
        return new Refused(
                HttpStatus.BAD_REQUEST,
                "source-unknown",
                "Regulars-Source is scanner, keyed, referrer, stripe, wedge or keys, not "
                        + source
                        + ".");
    }
}
