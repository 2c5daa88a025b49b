package dev.regulars.agent.api;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the HTTP server refuses by itself, in the shape of all other refusals. */
@Singleton
@Primary
final class FrameworkAnswers implements JsonErrorResponseBodyProvider<Map<String, Object>> {
    @Override
    public Map<String, Object> body(ErrorContext context, HttpResponse<?> response) {
        return Map.of(
                "error", Map.of("code", code(response.code()), "text", text(context, response)));
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "no-such-page";
            case 405 -> "method-refused";
            case 413 -> "too-large";
            case 415 -> "media-type-refused";
            default -> status < 500 ? "unreadable" : "unforeseen";
        };
    }

    private static String text(ErrorContext context, HttpResponse<?> response) {
        String path = context.getRequest().getPath();
        return switch (response.code()) {
            case 404 -> "There is nothing at " + path + "; /v1/openapi.yaml lists what there is.";
            case 405 -> context.getRequest().getMethodName() + " is not possible at " + path + ".";
            case 413 -> "The request is too large: at most 4 MB are taken.";
            case 415 -> "The Content-Type of the request is not one that " + path + " takes.";
            default -> "This request cannot be answered: " + response.reason() + ".";
        };
    }
}
