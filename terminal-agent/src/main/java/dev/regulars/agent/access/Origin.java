package dev.regulars.agent.access;

import java.net.URI;
import java.util.Set;

/** Where a page was served from: scheme, host and port, as a browser writes it. */
final class Origin {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Origin() {}

    /** An origin that a page can have. */
    static String checked(String origin) {
        var uri = parsed(origin);
        boolean bare = uri.getRawPath().isEmpty() && uri.getRawQuery() == null;
        if (!SCHEMES.contains(uri.getScheme()) || uri.getHost() == null || !bare) {
            throw new IllegalArgumentException(
                    "An origin looks like https://pos.example:8443, without a path; found '"
                            + origin
                            + "'.");
        }
        return origin;
    }

    private static URI parsed(String origin) {
        try {
            return URI.create(origin);
        } catch (IllegalArgumentException e) {
            return URI.create("none:");
        }
    }
}
