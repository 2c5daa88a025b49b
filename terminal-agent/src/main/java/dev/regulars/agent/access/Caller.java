package dev.regulars.agent.access;

/**
 * Who calls.
 *
 * @param token the id of the token, for idempotency and for the log
 * @param hash what is kept of the token itself, in no event and no log
 * @param name what people call it
 */
public record Caller(String token, TokenHash hash, String name, boolean panel) {
    /** Under this name a request carries its caller. */
    public static final String ATTRIBUTE = "regulars.caller";

    static Caller of(Grant grant) {
        return new Caller(grant.id(), grant.hash(), grant.name(), grant.kind() == Grant.Kind.PANEL);
    }
}
