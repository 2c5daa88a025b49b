package dev.regulars.loyalty.programme.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What an editor needs to complete a programme's file and to underline its mistakes. */
public final class ProgrammeSchema {
    private static final String PATH = "/programme/schema.json";

    private ProgrammeSchema() {}

    /** JSON Schema, draft 7. It knows every key that {@link ProgrammeReader} does. */
    public static String json() {
        try (var in = ProgrammeSchema.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException(PATH + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
