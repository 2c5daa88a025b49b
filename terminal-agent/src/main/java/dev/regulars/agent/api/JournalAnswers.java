package dev.regulars.agent.api;

import dev.regulars.agent.journal.JournalRefused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Nothing was recorded: the POS sells without us and sends it again. */
@Singleton
final class JournalAnswers implements ExceptionHandler<JournalRefused, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, JournalRefused refused) {
        return DiskAnswers.refusal(refused.getMessage());
    }
}
