package dev.regulars.server.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Locale;

/** What the framework itself refuses (no such page, too large …), in our words. */
@Singleton
@Primary
final class FailureHandler implements ErrorResponseProcessor<byte[]> {
    private final ErrorAnswers answers;

    FailureHandler(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        var status = HttpStatus.valueOf(response.code());
        var code = status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        @SuppressWarnings("unchecked")
        var same = (MutableHttpResponse<byte[]>) response;
        return answers.fill(same, context.getRequest(), status, code, text(status, context));
    }

    private static String text(HttpStatus status, ErrorContext context) {
        var path = context.getRequest().getPath();
        return switch (status) {
            case NOT_FOUND -> "There is nothing at " + path + ".";
            case METHOD_NOT_ALLOWED ->
                    path + " does not take " + context.getRequest().getMethodName() + ".";
            case INTERNAL_SERVER_ERROR -> "The server failed here; its log says why. Try again.";
            default -> status.getReason() + ".";
        };
    }
}
