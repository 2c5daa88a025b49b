package dev.regulars.agent.identify;

import dev.regulars.agent.access.Caller;
import dev.regulars.agent.access.Needs;
import dev.regulars.agent.access.Scope;
import dev.regulars.agent.announce.Announcements;
import dev.regulars.agent.api.Answer;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.operator.Operators;
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
import io.micronaut.http.annotation.RequestAttribute;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forgotten card: a member by what they know by heart. */
@Controller("/v1/members/lookup")
@Requires(beans = Paired.class)
final class LookUpController {
    private final IdentifyCard identify;
    private final LookUpLimit limit;
    private final Operators operators;
    private final Announcements announcements;

    LookUpController(
            IdentifyCard identify,
            LookUpLimit limit,
            Operators operators,
            Announcements announcements) {
        this.identify = identify;
        this.limit = limit;
        this.operators = operators;
        this.announcements = announcements;
    }

    @Post
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Scope.SELL)
    HttpResponse<?> lookUp(
            @Body byte @Nullable [] body,
            @Nullable @Header("Regulars-By") String by,
            @Nullable @Header("Regulars-Operator") String operator,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        char[] text = Texts.taken(body);
        try {
            if (operator != null) {
                operators.mustWorkHere(operator);
            }
            limit.count(operator == null ? caller.token() : operator);
            var found = found(by == null ? "number" : by, text);
            announcements.tell("card", found);
            return Answer.ok(found);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private Identified found(String by, char[] text) {
        return switch (by.toLowerCase(Locale.ROOT)) {
            case "number" -> identify.number(text);
            case "phone", "email" -> identify.notHere(text);
            default ->
                    throw new Refused(
                            HttpStatus.BAD_REQUEST,
                            "source-unknown",
                            "Regulars-By is number, phone or email, not " + by + ".");
        };
    }
}
