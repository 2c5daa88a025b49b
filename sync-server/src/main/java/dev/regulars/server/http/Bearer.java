package dev.regulars.server.http;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** The token of {@code Authorization: Bearer …}. */
public final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    public static Optional<String> of(HttpRequest<?> request) {
        return request.getHeaders()
                .getAuthorization()
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }
}
