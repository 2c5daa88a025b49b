package dev.regulars.agent.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Refusals become answers. */
@Singleton
final class RefusalAnswers implements ExceptionHandler<Refused, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Refused refused) {
        return Answer.refused(refused);
    }
}
