package dev.regulars.server.pairing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a till said of itself when it was last heard of.
 *
 * @param backlog events that it still held unacknowledged
 * @param applied number of the last change it had applied
 * @param generation of that number
 */
public record Contact(Instant at, long backlog, long applied, @Nullable String generation) {}
