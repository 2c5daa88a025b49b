package dev.regulars.agent.api;

import dev.regulars.loyalty.wire.Wire;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Answers in the one JSON form of the house. */
public final class Answer {
    private Answer() {}

    /** 200. */
    public static MutableHttpResponse<byte[]> ok(Object value) {
        return of(HttpStatus.OK, value);
    }

    /** 201: it happened, and is kept. */
    public static MutableHttpResponse<byte[]> created(Object value) {
        return of(HttpStatus.CREATED, value);
    }

    /** A refusal with its sentence. */
    public static MutableHttpResponse<byte[]> refused(Refused refused) {
        return of(refused.status(), Failure.of(refused.code(), refused.sentence()));
    }

    /** Any status. */
    static MutableHttpResponse<byte[]> of(HttpStatus status, Object value) {
        return HttpResponse.<byte[]>status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .body(Wire.bytes(value));
    }
}
