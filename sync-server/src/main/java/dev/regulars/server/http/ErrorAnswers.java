package dev.regulars.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** One error for whoever asks: JSON for programs, a page for people. */
public final class ErrorAnswers {
    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final ErrorPage page;

    public ErrorAnswers(ErrorPage page) {
        this.page = page;
    }

    /** Fills a response that has this status. */
    MutableHttpResponse<byte[]> fill(
            MutableHttpResponse<byte[]> response,
            HttpRequest<?> request,
            HttpStatus status,
            String code,
            String text) {
        return page.instead(request, status, text)
                .map(html -> response.contentType(HTML).body(html))
                .orElseGet(() ->
                        response.contentType(MediaType.APPLICATION_JSON_TYPE)
                                .body(Json.error(status, code, text).body()));
    }
}
