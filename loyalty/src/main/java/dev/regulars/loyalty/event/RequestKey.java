package dev.regulars.loyalty.event;

/**
 * The idempotency key of the request that caused an event; kept in the event for ever.
 *
 * @param token id of the caller's token, the key's first scope
 * @param route method and path template, its second scope
 * @param key the caller's own
 * @param bodyHash of path and body, in hex: another body under the same key is refused. Keyed by
 *     the till, for a body may be a person's data: without that key it says nothing
 */
public record RequestKey(String token, String route, String key, String bodyHash) {}
