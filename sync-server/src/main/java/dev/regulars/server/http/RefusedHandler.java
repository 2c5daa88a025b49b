package dev.regulars.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

/** Turns a refusal into its answer. */
@Singleton
final class RefusedHandler implements ExceptionHandler<Refused, HttpResponse<byte[]>> {
    @Override
    public HttpResponse<byte[]> handle(HttpRequest request, Refused refused) {
        return Json.error(refused.status(), refused.code(), refused.getMessage());
    }
}
