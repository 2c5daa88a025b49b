package dev.regulars.agent.access;

/**
 * Who calls.
 *
 * @param token the id of the token, for idempotency and for the log
 * @param name what people call it
 */
public record Caller(String token, String name, boolean panel) {
    /** Under this name a request carries its caller. */
    public static final String ATTRIBUTE = "regulars.caller";

    static Caller of(Grant grant) {
        return new Caller(grant.id(), grant.name(), grant.kind() == Grant.Kind.PANEL);
    }
}
