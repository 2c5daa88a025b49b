package dev.regulars.agent.api;

import io.micronaut.http.HttpStatus;

/**
 * A call that is not carried out, and the one sentence for the person at the till. Nothing has
 * happened when it is thrown.
 */
public final class Refused extends RuntimeException {
    private final transient HttpStatus status;
    private final String code;

    /**
     * @param code kebab-case; programs go by it
     * @param sentence what, where, and what to do now
     */
    public Refused(HttpStatus status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The body or a header is not of the shape that is asked for. */
    public static Refused unreadable(String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, "unreadable", sentence);
    }

    /** Something that is named is not known on this till. */
    public static Refused unknown(String code, String sentence) {
        return new Refused(HttpStatus.NOT_FOUND, code, sentence);
    }

    /** This caller may not. */
    public static Refused forbidden(String code, String sentence) {
        return new Refused(HttpStatus.FORBIDDEN, code, sentence);
    }

    /** It stands against what has already happened. */
    public static Refused conflict(String code, String sentence) {
        return new Refused(HttpStatus.CONFLICT, code, sentence);
    }

    /** Understood, but it cannot be. */
    public static Refused impossible(String code, String sentence) {
        return new Refused(HttpStatus.UNPROCESSABLE_ENTITY, code, sentence);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The sentence; never absent. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
