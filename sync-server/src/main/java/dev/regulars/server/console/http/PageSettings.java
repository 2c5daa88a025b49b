package dev.regulars.server.console.http;

import java.util.Map;

/** What the HTTP server must know to serve what pages are made of. */
public final class PageSettings {
    private static final String STATIC = "micronaut.router.static-resources.";

    public static final Map<String, Object> PROPERTIES =
            Map.of(
                    STATIC + "look.paths",
                    "classpath:look",
                    STATIC + "look.mapping",
                    "/look/**",
                    STATIC + "webjars.paths",
                    Scripts.WEBJARS + "/htmx.org",
                    STATIC + "webjars.mapping",
                    "/assets/htmx.org/**",
                    STATIC + "console.paths",
                    "classpath:console",
                    STATIC + "console.mapping",
                    "/assets/console/**",
                    STATIC + "phone.paths",
                    "classpath:phone",
                    STATIC + "phone.mapping",
                    "/phone/**",
                    // The door looks at origins itself, and says in a sentence what it refuses.
                    "micronaut.server.cors.localhost-pass-through",
                    "true");

    private PageSettings() {}
}
