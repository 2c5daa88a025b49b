package dev.regulars.server.console.http;

import io.micronaut.http.MutableHttpResponse;

/** What a browser must not do with our pages. */
final class PageHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private PageHeaders() {}

    static void add(MutableHttpResponse<?> response, boolean personal) {
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                // Not no-referrer: then a form would be sent without its origin.
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        if (personal) {
            response.header("Cache-Control", "no-store");
        }
    }
}
