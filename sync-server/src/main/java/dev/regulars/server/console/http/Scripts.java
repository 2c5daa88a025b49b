package dev.regulars.server.console.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the pages' scripts are. */
public final class Scripts {
    private static final String HTMX_COORDINATES =
            "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";

    /** The folder that all webjars are in. */
    static final String WEBJARS = "classpath:META-INF/resources/webjars";

    /** The address of htmx, in the version that this build has. */
    public static final String HTMX =
            "/assets/htmx.org/" + version(HTMX_COORDINATES) + "/dist/htmx.min.js";

    private Scripts() {}

    private static String version(String coordinates) {
        try (var in = Scripts.class.getResourceAsStream(coordinates)) {
            if (in == null) {
                throw new IllegalStateException(coordinates + " is missing from this build");
            }
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
