package dev.regulars.server.console.http;

import dev.regulars.server.http.ErrorPage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.HashMap;
import java.util.Optional;

/** What a person sees where a program would get an error as JSON. */
public final class ErrorPages implements ErrorPage {
    private final Pages pages;

    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<byte[]> instead(HttpRequest<?> request, HttpStatus status, String sentence) {
        return Paths.areForPrograms(request.getPath())
                ? Optional.empty()
                : Optional.of(page(request, status, sentence).body());
    }

    MutableHttpResponse<byte[]> page(HttpRequest<?> request, HttpStatus status, String sentence) {
        var values = new HashMap<String, Object>();
        values.put("question", question(status));
        values.put("sentence", sentence);
        Visitor.of(request).ifPresent(_ -> values.put("frame", pages.frame(request)));
        return pages.filled(status, "error", values);
    }

    private static String question(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Where is that page?";
            case FORBIDDEN, UNAUTHORIZED -> "May you do that?";
            case BAD_REQUEST, UNPROCESSABLE_ENTITY -> "What was meant?";
            default -> status.getCode() >= 500 ? "What went wrong?" : "What happened?";
        };
    }
}
