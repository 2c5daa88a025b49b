package dev.regulars.agent.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody planned is written to the log whole; the caller learns that it is there. */
@Singleton
final class UnforeseenAnswers implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenAnswers.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, RuntimeException error) {
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), error);
        return Answer.refused(
                new Refused(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "unforeseen",
                        "This till could not do that; sell without it and send it again later. The"
                                + " log of the agent says why."));
    }
}
