package dev.regulars.agent.api;

import dev.regulars.agent.disk.DiskFailed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** The disk did not take it: nothing happened, and the sentence says what to mend. */
@Singleton
final class DiskAnswers implements ExceptionHandler<DiskFailed, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, DiskFailed failed) {
        return refusal(failed.getMessage());
    }

    static HttpResponse<?> refusal(String sentence) {
        return Answer.refused(new Refused(HttpStatus.SERVICE_UNAVAILABLE, "disk-failed", sentence));
    }
}
