package dev.regulars.agent.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** What a domain type refused at construction was wrong in the request. */
@Singleton
final class ShapeAnswers implements ExceptionHandler<IllegalArgumentException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, IllegalArgumentException wrong) {
        return Answer.refused(Refused.unreadable(String.valueOf(wrong.getMessage())));
    }
}
