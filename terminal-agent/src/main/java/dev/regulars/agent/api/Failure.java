package dev.regulars.agent.api;

/** The body of every answer that is not a success. */
record Failure(Error error) {
    /**
     * @param code kebab-case; programs go by it
     * @param text one sentence for a person
     */
    record Error(String code, String text) {}

    static Failure of(String code, String text) {
        return new Failure(new Error(code, text));
    }
}
