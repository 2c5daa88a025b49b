package dev.regulars.server.http;

import io.micronaut.http.HttpStatus;

/**
 * A request that gets no, with one sentence for a person. Becomes {@code
 * {"error":{"code":…,"text":…}}}.
 */
public final class Refused extends RuntimeException {
    private final transient HttpStatus status;
    private final String code;

    /**
     * @param code kebab-case, for programs
     * @param text one sentence: what is wrong and what to do now
     */
    public Refused(HttpStatus status, String code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** What was asked for is not there. */
    public static Refused notFound(String code, String text) {
        return new Refused(HttpStatus.NOT_FOUND, code, text);
    }

    /** Understood, but it cannot be. */
    public static Refused impossible(String code, String text) {
        return new Refused(HttpStatus.UNPROCESSABLE_ENTITY, code, text);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
