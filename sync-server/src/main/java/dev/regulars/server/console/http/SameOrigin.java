package dev.regulars.server.console.http;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Whether a request that changes something comes from one of our own pages. */
final class SameOrigin {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    /** Every browser says where a form was sent from; who does not say is refused. */
    static boolean holds(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var host = headers.get("Host");
        var site = headers.get("Sec-Fetch-Site");
        return host != null
                && (site == null || OURS.contains(site))
                && headers.getOrigin().filter(origin -> isOf(origin, host)).isPresent();
    }

    /** Whether the page was loaded over TLS, which something in front of us ends. */
    static boolean isEncrypted(HttpRequest<?> request) {
        return request.getHeaders()
                .getOrigin()
                .filter(origin -> origin.toLowerCase(Locale.ROOT).startsWith("https:"))
                .isPresent();
    }

    private static boolean isOf(String origin, String host) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return host.equalsIgnoreCase(authority);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
