package dev.regulars.agent.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;

/** What a browser must hear before it lets a page of another origin talk to this till. */
final class CrossOrigin {
    private static final String PRIVATE_NETWORK = "Access-Control-Request-Private-Network";

    private CrossOrigin() {}

    static boolean isPreflight(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.OPTIONS
                && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** What a preflight is told; the filter for answers does not see what a filter answered. */
    static HttpResponse<?> answer(HttpRequest<?> request, String origin) {
        var answer =
                HttpResponse.noContent()
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, DELETE")
                        .header(
                                HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                                "Authorization, Content-Type, Idempotency-Key, Last-Event-ID,"
                                        + " Regulars-Source, Regulars-By, Regulars-Operator")
                        .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        if (request.getHeaders().contains(PRIVATE_NETWORK)) {
            answer.header("Access-Control-Allow-Private-Network", "true");
        }
        allow(answer, origin);
        return answer;
    }

    static void allow(MutableHttpResponse<?> response, String origin) {
        response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        response.header(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
}
