package dev.regulars.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Turns a refusal into its answer. */
@Singleton
final class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<byte[]>> {
    private final ErrorAnswers answers;

    RefusedHandler(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpResponse<byte[]> handle(HttpRequest request, Refused refused) {
        return answers.fill(
                HttpResponse.status(refused.status()),
                request,
                refused.status(),
                refused.code(),
                refused.getMessage());
    }
}
