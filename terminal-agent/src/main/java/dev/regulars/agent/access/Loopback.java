package dev.regulars.agent.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which this till may be called. A name that somebody else's DNS points here is not
 * one of them.
 */
final class Loopback {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    private Loopback() {}

    /** Whether a Host header is exactly one of the names, with this port. */
    static boolean names(@Nullable String host, int port) {
        return host != null && NAMES.stream().anyMatch(name -> host.equals(name + ":" + port));
    }
}
