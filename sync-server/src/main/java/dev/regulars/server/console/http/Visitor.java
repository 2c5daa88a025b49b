package dev.regulars.server.console.http;

import dev.regulars.server.key.Tokens;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * Who asks for a page.
 *
 * @param name the user
 * @param session what their browser holds
 */
public record Visitor(String name, String session) {
    private static final String ATTRIBUTE = "regulars.visitor";

    /** Whoever was let in with this request. */
    public static Optional<Visitor> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Visitor.class);
    }

    void comesWith(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** What each form of this session carries: follows from the session, and never leads to it. */
    public String formToken() {
        return Tokens.hash("form " + session);
    }
}
