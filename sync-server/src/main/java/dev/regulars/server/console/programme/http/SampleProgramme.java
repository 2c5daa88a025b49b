package dev.regulars.server.console.programme.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample shop's programme, to begin with. */
final class SampleProgramme {
    private static final String PATH = "/sample/harbour-club.yaml";

    private SampleProgramme() {}

    static String yaml() {
        try (var in = SampleProgramme.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException(PATH + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
