package dev.regulars.server.console.member.http;

import dev.regulars.server.console.http.Form;
import dev.regulars.server.console.http.Visitor;
import dev.regulars.server.http.Refused;
import io.micronaut.http.HttpRequest;

/** Why somebody at head office does a thing to a member, and who. */
final class Reason {
    private static final int LONGEST = 200;

    private Reason() {}

    /**
     * The reason that a form says.
     *
     * @throws Refused where there is none, or it is too long
     */
    static String in(HttpRequest<?> request, Form form) {
        var reason = form.text("reason");
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refused.impossible(
                    "reason-needed",
                    "A reason of 1 to 200 characters is needed; nothing was done.");
        }
        return reason + " (" + Visitor.of(request).orElseThrow().name() + ")";
    }
}
